"""Levels of one scale are those of another only where somebody says so."""

from __future__ import annotations

import pytest

from incidentkit import InvalidValueError, SeverityLevel, SeverityPolicy

DEFAULT = SeverityPolicy.default()
SEVS = SeverityPolicy(
    levels=[
        SeverityLevel(code="SEV-1", name="Critical", aliases=["P0", "🔥"]),
        SeverityLevel(code="SEV-2", name="High", aliases=["P1", "P2"]),
        SeverityLevel(code="SEV-3", name="Low"),
    ]
)
WORDS = SeverityPolicy(
    levels=[SeverityLevel(name="critical"), SeverityLevel(name="major", aliases=["SEV-2"])]
)


def codes(policy: SeverityPolicy, *labels: str) -> list[str | None]:
    found = (policy.level_for(label) for label in labels)
    return [None if level is None else level.code or level.name for level in found]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("P0", "SEV-1"),
        ("🔥", "SEV-1"),
        ("🔥 P0", "SEV-1"),
        ("SEV1", "SEV-1"),
        ("sev-2 (whatever)", "SEV-2"),
        ("P2", "SEV-2"),
        ("critical", "SEV-1"),
        ("🟢", None),
        ("P3", None),
    ],
)
def test_a_label_means_a_level_by_its_aliases(label: str, code: str | None) -> None:
    assert codes(SEVS, label) == [code]


def test_an_emoji_is_no_name_of_a_level_without_one() -> None:
    policy = SeverityPolicy(levels=[SeverityLevel(code="P1"), SeverityLevel(code="P2")])
    assert codes(policy, "🔥") == [None]
    warning = SeverityPolicy(levels=[SeverityLevel(code="P1", aliases=["⚠"])])
    assert codes(warning, "⚠️") == ["P1"]


def test_scales_are_never_guessed() -> None:
    assert codes(DEFAULT, "SEV-1", "S1", "P4") == [None, None, None]
    bare = SeverityPolicy(levels=[SeverityLevel(code="SEV-1", name="Critical")])
    assert DEFAULT.translate("P0", bare) is None


def test_a_policy_translates_by_what_it_or_the_other_defines() -> None:
    def shown(label: str, one: SeverityPolicy, other: SeverityPolicy) -> str | None:
        level = one.translate(label, other)
        return None if level is None else level.label

    assert shown("P0", DEFAULT, SEVS) == "SEV-1 Critical"
    assert shown("Medium", DEFAULT, SEVS) == "SEV-2 High"
    assert shown("P3", DEFAULT, SEVS) is None
    assert shown("SEV-1", SEVS, DEFAULT) == "P0 Critical"
    # It is both P1 and P2 there.
    assert shown("SEV-2", SEVS, DEFAULT) is None
    assert shown("major", WORDS, SEVS) == "SEV-2 High"
    assert shown("SEV-2", SEVS, WORDS) == "major"
    # What one team calls critical, another calls high.
    assert shown("SEV-1", SEVS, WORDS) is None
    assert shown("nothing", SEVS, WORDS) is None


def test_a_caller_may_translate() -> None:
    policy = DEFAULT.with_aliases({"SEV-1": "P0", "SEV-2": "high", "minor": "P3"})
    assert codes(policy, "SEV1", "SEV-2", "Minor", "SEV-3") == ["P0", "P1", "P3", None]
    assert type(policy) is SeverityPolicy
    assert policy.with_aliases({"SEV-1": "P0"}) == policy
    assert codes(DEFAULT, "SEV-1") == [None]


def test_a_wrong_translation_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"^\[SEV-1\]: 'P9' is no level$"):
        DEFAULT.with_aliases({"SEV-1": "P9"})
    with pytest.raises(InvalidValueError, match=r"^\[P1\]: 'P1' is 'P1 High' already$"):
        DEFAULT.with_aliases({"P1": "P0"})
