"""Boxes below headings of a form's own: a place for actions, for one as for many."""

from __future__ import annotations

from textwrap import dedent

import pytest

from incidentkit import ActionItem, Incident, Template
from incidentkit.testing import check_laws, full_incident

CREW = """\
# [title]

## What happened

[What happened]

## For the crew

- [ ] [what]
- [ ] [what]
"""

MEASURES = """\
# Relatório

## Resumo

[resumo]

## Ações Preventivas

### Curto Prazo
- [ ] Ação 1
- [ ] Ação 2

### Longo Prazo
- [ ] Projeto 1
- [ ] Projeto 2

## Documentação

### Documentos Atualizados
- [ ] Guias
- [ ] Roteiros

### Novos Documentos
- [ ] Documento 1
- [ ] Documento 2
"""


@pytest.mark.parametrize("text", [CREW, MEASURES], ids=["below a heading", "beside measures"])
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_form_takes_any_number_of_actions(text: str, count: int) -> None:
    form = Template.from_markdown(text, name="crew")
    wanted = tuple(ActionItem(description=f"Lash the crane, part {n}") for n in range(count))

    made = Incident(title="Crane adrift", action_items=wanted).to_markdown(template=form)

    assert Incident.from_markdown(made, template=form).action_items == wanted


@pytest.mark.parametrize("text", [CREW, MEASURES], ids=["below a heading", "beside measures"])
def test_a_form_of_boxes_keeps_the_laws(text: str) -> None:
    form = Template.from_markdown(text, name="crew")

    check_laws(form, examples=[full_incident()])


def test_the_heading_of_such_boxes_is_understood() -> None:
    form = Template.from_markdown(CREW, name="crew")

    assert "For the crew" in {slot.name for slot in form.slots.understood}


@pytest.mark.parametrize("items", ["[what]", "- [what]", "- [ ] [what]\n- [ ] [what]"])
@pytest.mark.parametrize("heading", ["Preventive measures", "Prevention", "Ações preventivas"])
def test_a_form_of_measures_alone_takes_actions_beside_prevention(heading: str, items: str) -> None:
    blank = f"# [title]\n\n## What happened\n\n[What happened]\n\n## {heading}\n\n{items}\n"

    check_laws(Template.from_markdown(blank, name="measures"))


def test_a_word_that_the_form_is_given_beats_what_its_boxes_say() -> None:
    form = Template.from_markdown(CREW, name="crew", labels={"for the CREW": "prevention"})

    made = full_incident().to_markdown(template=form)

    assert Incident.from_markdown(made, template=form) == full_incident()
    assert form.labels == {"for the CREW": "prevention"}


def test_boxes_elsewhere_take_nothing_from_preventive_measures() -> None:
    incident = Incident.from_markdown(
        dedent(
            """\
            # Queda do guindaste

            ## Ações Preventivas

            - [ ] Amarrar o guindaste
            - [x] Trocar o cabo

            ## Stakeholders Notificados

            - [x] Equipe do porto
            - [x] Clientes

            ## Para a equipe

            - [ ] Pintar a grua
            - [ ] Limpar o cais
            """
        )
    )

    assert [item.description for item in incident.action_items] == [
        "Amarrar o guindaste",
        "Trocar o cabo",
        "Pintar a grua",
        "Limpar o cais",
    ]


@pytest.mark.parametrize(
    "heading",
    ["Documentos criados", "Documents mis à jour", "Erstellte Dokumente", "Equipos afectados"],
)
def test_boxes_of_what_was_done_or_hit_are_no_actions(heading: str) -> None:
    incident = Incident.from_markdown(f"# Crane\n\n## {heading}\n\n- [x] Quay\n- [ ] Yard\n")

    assert incident.action_items == ()
