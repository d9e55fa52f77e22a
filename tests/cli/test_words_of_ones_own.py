"""Headings and labels that a team teaches the commands, by options or settings."""

from __future__ import annotations

from pathlib import Path

from cli.running import Run

GERMAN = "# Ausfall\n\n**Stufe:** P1\n**Anfang:** 2025-03-04 14:02 UTC\n"


def test_words_of_one_s_own_come_from_options_or_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ausfall.md").write_text(GERMAN, encoding="utf-8")
    show = ("show", "ausfall.md", "--get", "started_at")
    assert run(*show)[1] == "\n"
    assert run(*show, "--label", "Anfang=started_at")[1] == "2025-03-04 14:02:00+00:00\n"
    settings = '[labels]\nAnfang = "started_at"\nStufe = "severity"\n'
    (tmp_path / "incidentkit.toml").write_text(settings, encoding="utf-8")
    assert run(*show)[1] == "2025-03-04 14:02:00+00:00\n"
    assert run("show", "ausfall.md", "--get", "severity.code")[1] == "P1\n"


def test_a_word_may_name_a_field_and_a_column(run: Run, tmp_path: Path) -> None:
    text = (
        "# Awaria\n\n**Stan:** Closed\n\n## Actions\n\n| Action | Stan |\n|---|---|\n| A | Done |\n"
    )
    (tmp_path / "awaria.md").write_text(text, encoding="utf-8")
    show = ("show", "awaria.md", "--get", "status", "--get", "action_items[0].status")
    words = ("--label", "Stan=status", "--label", "Stan=action_items[].status")
    assert run(*show, *words)[1].split()[1::2] == ["Closed", "Done"]
    settings = '[labels]\nStan = ["status", "action_items[].status"]\n'
    (tmp_path / "incidentkit.toml").write_text(settings, encoding="utf-8")
    assert run(*show)[1].split()[1::2] == ["Closed", "Done"]
    (tmp_path / "incidentkit.toml").write_text("[labels]\nStan = 3\n", encoding="utf-8")
    assert "labels: expected a list of texts, got" in run(*show)[2]


def test_words_of_one_s_own_do_not_keep_a_form_from_being_found_out(run: Run) -> None:
    plain = run("check", "reports", "--select", "all")
    assert run("check", "reports", "--select", "all", "--label", "Anfang=started_at") == plain
    show = ("show", "reports/sev.md", "--get", "template", "--label", "Anfang=started_at")
    assert run(*show)[1] == "sev\n"


def test_words_of_one_s_own_extend_a_form_that_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ausfall.md").write_text(GERMAN, encoding="utf-8")
    blank = "# Bericht\n\n**Stufe:** [Stufe]\n**Anfang:** [Zeit]\n**Severity:** [P0-P3]\n"
    (tmp_path / "bericht.md").write_text(blank, encoding="utf-8")
    words = ("--label", "Anfang=started_at", "--label", "Stufe=severity")
    for form in ("basic", "bericht.md"):
        code, out, _ = run("show", "ausfall.md", "--get", "started_at", "--template", form, *words)
        assert (code, out) == (0, "2025-03-04 14:02:00+00:00\n")
    _, out, _ = run("convert", "ausfall.md", "--to", "bericht.md", *words)
    assert "**Anfang:** 2025-03-04 14:02 UTC" in out


def test_a_word_with_an_unknown_attribute_is_an_error_of_usage(run: Run) -> None:
    code, _, err = run("check", "reports", "--label", "Anfang=started")
    assert code == 2
    assert "did you mean 'started_at'?" in err
    code, _, err = run("check", "reports", "--label", "Anfang")
    assert (code, "expected NAME=PATH like 'Beginn=started_at', got 'Anfang'" in err) == (2, True)
