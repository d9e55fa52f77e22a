"""A template: a blank form, what it is made of, and what it says in place of values."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Self, cast

import attrs

from incidentkit.errors import TemplateError
from incidentkit.files import path_of, read_text
from incidentkit.forms.blanks import Blanks, Recorder, matter_digests
from incidentkit.forms.decoding.decoder import Decoder
from incidentkit.forms.keys import key_of
from incidentkit.forms.own_names import called_report
from incidentkit.forms.slots import TemplateSlots, slots_of
from incidentkit.forms.statements import Survey
from incidentkit.forms.surveying.collecting import UNKNOWN
from incidentkit.forms.surveying.matter_fields import stated_by_form, with_matter_fields
from incidentkit.forms.surveying.own_title import OwnHeading, own_heading, without_own_heading
from incidentkit.forms.surveying.survey import survey
from incidentkit.forms.vocabulary.extension import extended
from incidentkit.forms.vocabulary.follow_up import PREVENTIVE
from incidentkit.forms.vocabulary.lookup import VOCABULARY, Vocabulary, resolve
from incidentkit.forms.vocabulary.own_words import GivenWords, OwnWords, own_words
from incidentkit.limits import DEFAULT_LIMITS
from incidentkit.markdown.outline import Outline, outline
from incidentkit.markdown.source import Source
from incidentkit.model.frozen_map import EMPTY
from incidentkit.notation.moment.zones import UTC

BUILT_IN = ("basic", "postmortem", "sev", "spark", "virtualfusion")
_MOST_TOLD = 20
"""How many names that aren't understood an error lists."""


@attrs.frozen(kw_only=True)
class Template:
    """A blank Markdown form. What it says in place of a value reads as "not filled in".

    Templates compare by value, and can be hashed and pickled.
    """

    name: str
    """What `incident.template` says of reports that follow it."""
    text: str = attrs.field(repr=False)
    """The blank form."""
    labels: OwnWords = attrs.field(default=EMPTY, converter=own_words)
    """The form's own words for headings, labels and columns, and the attributes they mean."""
    known: frozenset[str] = attrs.field(default=frozenset(), repr=False)
    """Digests of texts that other editions of the form have in place of values."""

    @classmethod
    def from_markdown(cls, text: str, *, name: str, labels: GivenWords | None = None) -> Self:
        """A template from the text of a blank form.

        `labels` says what the form's own words mean, where the vocabulary doesn't know them:
        `{"Beginn": "started_at", "Zeitleiste": "timeline", "Uhrzeit": "timeline[].at"}`. A path in
        brackets names a person's role (`people[Incident Commander]`) or a horizon
        (`action_items[short_term]`). A word that names a field here and a column there has a list
        of paths: `{"Stand": ["status", "action_items[].status"]}`. "custom" for a label, "sections"
        for a heading and `timeline[].extra` for a column say that it means nothing that the
        vocabulary takes it for. The words hold for this template and for documents read with it,
        and beat built-in ones.

        Raises `TemplateError` for a word with an unknown path, and where nothing of the form is
        understood, with the names that aren't; `LimitExceeded` for a text that is no form.
        """
        DEFAULT_LIMITS.check_document(text)
        if not isinstance(cast("object", name), str) or not name.strip():
            raise TemplateError("a template needs a name, which is text")
        template = cls(name=name.strip(), text=text, labels=labels)
        slots = template.slots
        if all(slot.kind == "title" for slot in slots.understood):
            missed = [str(slot) for slot in slots.not_understood]
            told = "; ".join(missed[:_MOST_TOLD]) or "it has no heading and no label"
            more = f"; and {len(missed) - _MOST_TOLD} more" if len(missed) > _MOST_TOLD else ""
            reason = f"template {name!r} has no slot that can be understood: {told}{more}"
            raise TemplateError(reason)
        return template

    @classmethod
    def from_file(
        cls, path: Path | str, *, name: str | None = None, labels: GivenWords | None = None
    ) -> Self:
        """A template from the UTF-8 file of a blank form, named like the file by default.

        Raises `EncodingError` where the file isn't UTF-8, `OSError` where it can't be opened, and
        what `from_markdown` raises.
        """
        path = path_of(path)
        return cls.from_markdown(read_text(path), name=name or path.stem, labels=labels)

    @property
    def is_words_alone(self) -> bool:
        """Whether there is no blank form: then `labels` are for reports of any form, or of none."""
        return not self.text.strip()

    def with_labels(self, labels: GivenWords) -> Self:
        """The same form with more words of one's own, which beat those that it has."""
        return attrs.evolve(self, labels={**self.labels, **labels})

    @cached_property
    def slots(self) -> TemplateSlots:
        """Which headings, labels and columns are understood, as which attributes; which aren't."""
        return slots_of(self._outline.source, self._survey)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The built-in vocabulary, extended by the form's own words."""
        return extended(self.words)

    @cached_property
    def words(self) -> OwnWords:
        """`labels`, and names that say more in this form than they do elsewhere.

        A form that has "Incident | [INC-nnn]" asks for an id there, whatever ids look like, and
        one with boxes to be filled in below a heading of its own asks for actions, be it for one.
        """
        found, given = self._plain_survey, {key_of(label) for label in self.labels}
        implied = {**_names_of_ids(found), **_heads_of_actions(found)}
        own = {label: path for label, path in implied.items() if key_of(label) not in given}
        return own_words({**own, **self.labels}) if own else self.labels

    @cached_property
    def _plain_survey(self) -> Survey:
        return survey(self._outline, VOCABULARY)

    @cached_property
    def _outline(self) -> Outline:
        return outline(Source(self.text))

    @cached_property
    def report_text(self) -> str:
        """The blank form as a new report starts from it: it isn't called a template any more."""
        return called_report(self._outline, self._survey.top_heading)

    @cached_property
    def own_heading(self) -> OwnHeading:
        """What its heading has before the place for the title: "Outage: ", a place for the id."""
        found = survey(self._outline, self.vocabulary) if self.words else self._plain_survey
        return own_heading(found, self._outline.source)

    @cached_property
    def blank_title(self) -> str:
        """What its heading has in place of the title ("[what happened]"); "" for nothing."""
        title = self._survey.title
        return "" if title is None else self._outline.source.text[slice(*title)]

    @cached_property
    def _survey(self) -> Survey:
        whole = self._outline
        found = survey(whole, self.vocabulary) if self.words else self._plain_survey
        found = without_own_heading(found, whole.source, self.own_heading)
        matter, words = whole.front_matter, self.vocabulary
        return with_matter_fields(found, matter, whole.source, words, form=self.matter)

    @cached_property
    def matter(self) -> frozenset[str]:
        """The keys of its front matter, in lower case, that say something of the form itself."""
        return stated_by_form(self._outline.front_matter, self._outline.source)

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of its headings, labels and columns, as a survey without its words has them."""
        return (self._plain_survey if self.words else self._survey).names

    @cached_property
    def blanks(self) -> Blanks:
        """What it says in place of values."""
        recorder = Recorder()
        Decoder(self._outline.source, recorder, UTC).read(self._survey, self._outline.front_matter)
        own = matter_digests(self._outline.front_matter)
        return Blanks(recorder.blanks().digests | own | self.known)


def _names_of_ids(found: Survey) -> dict[str, str]:
    """The labels that mean an id only where their text looks like one."""
    asked = (s.label for s in found.statements if s.slot.path == "id" and s.label)
    known = {label: resolve(label, (VOCABULARY.root,)) for label in asked}
    return {label: "id" for label, entry in known.items() if entry and entry.weak}


def _heads_of_actions(found: Survey) -> dict[str, str]:
    """The headings over lists that are of actions only because of what they hold, or lack.

    They stand below headings that nobody knows, or are the measures of a form without actions.
    """
    lists = [s for s in found.statements if s.slot.path == "action_items" and s.label is None]
    heads = [s.context[0] for s in lists if s.chain[-1] is UNKNOWN and s.context]
    if any(PREVENTIVE in s.chain for s in lists):
        heads += [known.text for known in found.headings if known.chain[-1] == PREVENTIVE]
    return dict.fromkeys(heads, "action_items")


@cache
def built_in(name: str) -> Template:
    """One of the five built-in templates; `TemplateError` for any other name."""
    if name not in BUILT_IN:
        known = ", ".join(BUILT_IN)
        reason = f"unknown template {name!r}; the built-in ones are {known}"
        raise TemplateError(reason)
    folder = files("incidentkit.forms") / "templates"
    text = (folder / f"{name}.md").read_text(encoding="utf-8")
    digests = (folder / f"{name}.digests").read_text(encoding="ascii").split()
    return Template(name=name, text=text, known=frozenset(digests))


def guidance_digests(text: str, vocabulary: Vocabulary = VOCABULARY) -> tuple[str, ...]:
    """The digests of what another edition of a form, `text`, says in place of values."""
    whole = outline(Source(text))
    recorder = Recorder()
    found = survey(whole, vocabulary)
    Decoder(whole.source, recorder, UTC).read(found, whole.front_matter)
    return tuple(sorted(recorder.blanks().digests | matter_digests(whole.front_matter)))
