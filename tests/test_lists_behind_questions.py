"""A list where yes or no is asked is kept, and converted, though it answers nothing."""

from __future__ import annotations

import pytest

from incidentkit import Incident, YesNo

DOCUMENTS = (
    "# X\n\n## Impact\n\n**Data loss**:\n\n- orders of 5 minutes\n- two carts\n",
    "# X\n\n## Impact\n\n**SLA breach**:\n\n- orders of 5 minutes\n",
    "# X\n\n**Follow-up required**:\n\n- orders of 5 minutes\n",
    "# X\n\n## Response\n\n### Rollback performed\n\n- orders of 5 minutes\n",
)


@pytest.mark.parametrize("text", DOCUMENTS)
def test_the_list_is_a_fact(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert incident.impact.data.data_loss is None or incident.impact.data.data_loss.answer is None
    assert "orders of 5 minutes" in incident.to_json()
    assert incident.to_markdown() == text


@pytest.mark.parametrize("text", DOCUMENTS)
def test_a_conversion_keeps_it(text: str) -> None:
    incident = Incident.from_markdown(text)
    written = incident.to_markdown(template="basic")
    assert Incident.from_markdown(written) == incident


def test_a_pair_of_boxes_and_a_bullet_that_says_yes_are_answers() -> None:
    boxes = "# X\n\n## Impact\n\n**SLA breach**:\n\n- [x] Yes\n- [ ] No\n"
    assert Incident.from_markdown(boxes).impact.sla_breach == YesNo(answer=True)
