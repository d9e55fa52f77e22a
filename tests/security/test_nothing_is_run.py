"""No document runs code, loads an object, or reaches a file or address that nobody named."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "incidentkit"
SOURCES = sorted(PACKAGE.rglob("*.py"))

REACHING = {
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx"),
    *("asyncio", "socketserver", "xmlrpc", "webbrowser", "aiohttp", "urllib3"),
}
RUNNING = {
    *("pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "copyreg", "yaml"),
    *("subprocess", "ctypes", "code", "codeop", "runpy", "pty", "imp"),
}
CALLS = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}

HOSTILE = r"""---
title: !!python/object/apply:os.system ["touch ran"]
a: &a [lol, lol]
b: &b [*a, *a, *a]
c: *b
include: !include /etc/passwd
<<: *a
d: {{ config }} ${jndi:ldap://127.0.0.1/a} $(touch ran) `touch ran`
---
# Incident Report: __import__('os').system('touch ran')

**Severity:** !!python/name:os.system
**Status:** ../../../../etc/passwd
**Detected**: {0.__class__.__mro__} %s %n

## Timeline

| Time | Event |
|---|---|
| 14:32 | ![x](http://127.0.0.1:9/a) <img src="http://127.0.0.1:9/b"> |
| @include /etc/passwd | =cmd()|' /C calc'!A0 |

## References

- [a](file:///etc/passwd)
- <https://127.0.0.1:9/c>
- cos\nsystem\n(S'touch ran'\ntR.
"""

WATCHED = """
import sys
from incidentkit import Incident, templates

text = sys.stdin.read()

def use():
    incident = Incident.from_markdown(text)
    list(incident.findings)
    repr(incident), incident._repr_html_()
    Incident.from_json(incident.to_json())
    incident.evolve(status="Resolved").to_markdown()
    for name in templates():
        incident.to_markdown(template=name)

use()  # Once, so that every module is loaded before anybody watches.
seen = []
PREFIXES = ("socket.", "subprocess.", "os.", "pickle.", "urllib.", "ftplib.", "http.", "ctypes.",
            "shutil.", "open", "exec", "import", "webbrowser.", "tempfile.", "marshal.")
sys.addaudithook(lambda event, args: seen.append(event) if event.startswith(PREFIXES) else None)
use()
found = sorted(set(seen))
print(found)
"""


def imports(source: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("banned", [REACHING, RUNNING], ids=["the network", "code"])
def test_no_file_imports_what_reaches_further(banned: set[str]) -> None:
    found = {
        (source.name, name)
        for source in SOURCES
        for name in imports(source)
        if any(name == module or name.startswith(f"{module}.") for module in banned)
    }
    assert len(SOURCES) > 100
    assert found == set()


def test_no_file_calls_what_runs_text() -> None:
    found = [
        (source.name, node.lineno)
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS
    ]
    assert found == []


def watched(code: str, text: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        input=text,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return done.stdout.strip()


def test_a_document_makes_the_interpreter_open_load_and_run_nothing(tmp_path: Path) -> None:
    """The interpreter's own audit events, as PEP 578 has them."""
    assert watched(WATCHED, HOSTILE, tmp_path) == "[]"
    assert list(tmp_path.iterdir()) == []


def test_the_watch_sees_what_there_is_to_see(tmp_path: Path) -> None:
    """Else the test above could not fail."""
    code = WATCHED.replace("use()\nfound", "use()\nopen('ran', 'w').close()\nfound")
    assert watched(code, HOSTILE, tmp_path) == "['open']"


def test_reading_and_writing_load_no_module_of_the_network_or_of_yaml(tmp_path: Path) -> None:
    # The standard library's own reader of package metadata imports `socket`; nothing opens one.
    banned = (REACHING | {"yaml"}) - {"socket"}
    code = WATCHED.replace("print(found)", f"print(sorted({banned} & set(sys.modules)))")
    assert watched(code, HOSTILE, tmp_path) == "[]"
