"""`show --why` says why an attribute or a measure is as it is."""

from __future__ import annotations

from cli.running import Run


def test_a_verdict_is_told_with_its_reason(run: Run) -> None:
    told = "unknown: there is no level for 'SEV-2' in the default targets of incidentkit\n"
    assert run("show", "reports/sev.md", "--why", "sla_breached") == (0, told, "")


def test_each_attribute_of_each_report_is_told_behind_its_name(run: Run) -> None:
    names = ["--why", "severity", "--why", "duration"]
    out = run("show", "reports/sev.md", "reports/spark.md", *names)[1]
    assert [line.split(": ")[:2] for line in out.splitlines()][:3] == [
        ["reports/sev.md", "severity"],
        ["reports/sev.md", "duration"],
        ["reports/spark.md", "severity"],
    ]


def test_an_attribute_that_there_is_not_is_an_error(run: Run) -> None:
    code, out, err = run("show", "reports/sev.md", "--why", "sevrity")
    assert (code, out) == (2, "")
    assert err.endswith("did you mean 'severity'?\n")
