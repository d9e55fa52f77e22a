"""markdown-it's block rules, each tried only on lines that begin with a character it accepts.

For every line the parser tries rule after rule, and for every line of a paragraph once more the
rules that can end it. Nearly all of them look at one character and give up. Choosing the rules by
that character finds the same blocks in half the time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock

__all__ = ["sort_rules"]

_Rule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]

_CHAINS = ("paragraph", "reference", "blockquote", "list")
_FIRST = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "plain_list": "*+-0123456789",
    "list": "*+-0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
_TABLE, _BREAK = "table", "hr"
_BELOW_HEADER = frozenset(
    first + second for first in "|-:" for second in "|-: \t" if first != "-" or second not in " \t"
)
"""What the line below the header of a table starts with."""
_BREAK_ENDS = "*-_ \t"
"""What the line of a thematic break ends with."""


def sort_rules(block: ParserBlock) -> None:
    """Put one rule in the place of all in each chain; it calls those that can match."""
    ruler = block.ruler
    names = dict(zip(ruler.getRules(""), ruler.get_active_rules(), strict=True))
    every = _by_first_character(ruler.getRules(""), names)
    chains = {chain: _by_first_character(ruler.getRules(chain), names) for chain in _CHAINS}
    # The parser asks whether "code" is enabled; it comes behind a rule that leaves it nothing.
    ruler.enableOnly("code")
    ruler.before("code", "any", every)
    for chain, rule in chains.items():
        ruler.push(f"end_of_{chain}", rule, {"alt": [chain]})


def _by_first_character(rules: Sequence[_Rule], names: Mapping[_Rule, str]) -> _Rule:
    # By whether the line below can be that of dashes in a table, and this one a thematic break.
    choices = {
        (heads, breaks): _chosen(
            [
                rule
                for rule in rules
                if (heads or names[rule] != _TABLE) and (breaks or names[rule] != _BREAK)
            ],
            names,
        )
        for heads in (False, True)
        for breaks in (False, True)
    }

    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        src, first, shift = state.src, state.bMarks, state.tShift
        below = first[start + 1] + shift[start + 1]
        last = state.eMarks[start]
        chosen = choices[
            src[below : below + 2] in _BELOW_HEADER, src[last - 1 : last] in _BREAK_ENDS
        ]
        position = first[start] + shift[start]
        for each in chosen.get(src[position : position + 1], chosen[""]):
            if each(state, start, end, silent):
                return True
        return False

    return rule


def _chosen(rules: Sequence[_Rule], names: Mapping[_Rule, str]) -> dict[str, list[_Rule]]:
    """Rules by the first character of the line; "" stands for all the other characters."""
    chosen = {
        first: [rule for rule in rules if first in _FIRST.get(names[rule], first)]
        for first in "".join(_FIRST.values())
    }
    return chosen | {"": [rule for rule in rules if names[rule] not in _FIRST]}
