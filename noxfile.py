#!/usr/bin/env -S uv run --script
# /// script
# dependencies = ["nox>=2025.2.9"]
# ///
"""What is run on the project, one session a concern: `nox -l` lists them.

Dependencies come from pyproject.toml alone. nox resolves the groups, since the pip that a fresh
Python 3.11 has knows none.
"""

from __future__ import annotations

import os
import shutil
import tarfile
import zipfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
# An interpreter that isn't there is skipped, on CI too (where nox would fail), and never fetched.
nox.options.error_on_missing_interpreters = False
nox.options.download_python = "never"

ROOT = Path(__file__).parent
PYPROJECT = nox.project.load_toml("pyproject.toml")
PACKAGE = ROOT / "src" / "incidentkit"
# A process a core.
PYTEST = ("python", "-m", "pytest", "-n", "auto")
COMMONMARK = "0.31.2"
WITH_EXTRAS = ".[arrow,pandas,plot,polars]"


def install(session: nox.Session, *groups: str) -> None:
    """Install the package, editable and with its extras, and the dependency groups named."""
    session.install("--editable", WITH_EXTRAS, *nox.project.dependency_groups(PYPROJECT, *groups))


def run_tests(session: nox.Session) -> None:
    """Run every test and hold the coverage gate, or run only what the command line asks for."""
    if session.posargs:
        session.run("python", "-m", "pytest", *session.posargs)
        return
    session.run("python", "-m", "coverage", "erase")
    session.run("python", "-m", "coverage", "run", "-m", "pytest", "-n", "auto")
    session.run("python", "-m", "coverage", "combine", "--quiet")
    session.run("python", "-m", "coverage", "report")


@nox.session
def tests(session: nox.Session) -> None:
    """Test with the Python that runs nox."""
    install(session, "test")
    run_tests(session)


@nox.session(python=["3.11", "3.12", "3.13", "3.14"], default=False)
def versions(session: nox.Session) -> None:
    """Test with every supported Python that is installed."""
    install(session, "test")
    run_tests(session)


@nox.session(default=False)
def minimum(session: nox.Session) -> None:
    """Test with the lowest version of every run-time dependency."""
    floors = [floor.replace(">=", "==") for floor in PYPROJECT["project"]["dependencies"]]
    groups = nox.project.dependency_groups(PYPROJECT, "test")
    session.install("--editable", WITH_EXTRAS, *groups, *floors)
    session.run(*PYTEST, *session.posargs)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Run the property tests alone, with many more examples than usual."""
    install(session, "test")
    profile = {"HYPOTHESIS_PROFILE": os.environ.get("HYPOTHESIS_PROFILE", "deep")}
    session.run(*PYTEST, "-m", "hypothesis", *session.posargs, env=profile)


@nox.session(default=False)
def edits(session: nox.Session) -> None:
    """Run the laws of edits, 500 examples each: minutes, not seconds."""
    install(session, "test")
    profile = {"HYPOTHESIS_PROFILE": os.environ.get("HYPOTHESIS_PROFILE", "ci")}
    session.run(*PYTEST, "-m", "edits", *session.posargs, env=profile)


@nox.session(default=False)
@nox.parametrize("dateutil", ["2.9.0.post0", "4.0.0"])
def times(session: nox.Session, dateutil: str) -> None:
    """Test how times are read with the oldest and the newest python-dateutil."""
    install(session, "test")
    session.install(f"python-dateutil=={dateutil}")
    where = ("tests/notation", "tests/test_times_in_documents.py", "tests/test_corpus.py")
    session.run(*PYTEST, *where, *session.posargs)


@nox.session(default=False)
def commonmark(session: nox.Session) -> None:
    """Read every example of the CommonMark specification, brought by npm."""
    install(session, "test")
    folder = Path(session.create_tmp())
    with session.chdir(folder):
        session.run("npm", "pack", "--silent", f"commonmark-spec@{COMMONMARK}", external=True)
        with tarfile.open(f"commonmark-spec-{COMMONMARK}.tgz") as archive:
            archive.extract("package/spec.txt", filter="data")
    environment = {"COMMONMARK_SPEC": str((folder / "package" / "spec.txt").resolve())}
    session.run(*PYTEST, "tests/markdown/test_commonmark.py", env=environment)


@nox.session(default=False)
def hostile(session: nox.Session) -> None:
    """Measure pathological documents at three doubling sizes: time, memory, edits."""
    install(session, "test")
    with session.chdir("tests"):
        session.run("python", "-m", "pathological", *session.posargs)


@nox.session(default=False)
def browser(session: nox.Session) -> None:
    """Show payloads to a headless Chromium that is installed: no script may run."""
    install(session, "test")
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        session.skip("no Chromium is installed")
    where = "tests/security/test_payloads.py"
    session.run("python", "-m", "pytest", where, *session.posargs, env={"CHROMIUM": found})


@nox.session(default=False)
def fuzz_targets(session: nox.Session) -> None:
    """Fuzz each target for 60 seconds from its seeds; `-- times` names some."""
    install(session, "test", "fuzz")
    found = Path(session.create_tmp()).resolve()
    with session.chdir("tests"):
        for target in session.posargs or ("documents", "edits", "times", "json"):
            session.run("python", "-m", "fuzz", target, "--seconds", "60", "--found", str(found))


@nox.session(default=False)
def mutation(session: nox.Session) -> None:
    """Make mistakes in functions, and see whether a test fails: an hour.

    `-- --each 4 --skip 2` takes four mistakes a module, after the two tried before;
    `-- notation --modules dates` takes a part, or some of its modules.
    """
    install(session, "test", "mutation")
    folder = Path(session.create_tmp()).resolve()
    environment = {"PYTHONPATH": "tests"}
    command = ("python", "-m", "mutation", "--folder", str(folder))
    session.run(*command, *session.posargs, env=environment)


@nox.session(default=False)
def slots(session: nox.Session) -> None:
    """Count the slots of each form that the filled documents of the tests show to be read."""
    install(session, "test")
    session.run("python", "tests/slots.py")


@nox.session(default=False)
def templates(session: nox.Session) -> None:
    """Render an incident into the blank forms of other teams, and read it back."""
    install(session, "test")
    session.run("python", "tests/templates.py", *session.posargs)


@nox.session(default=False)
def accuracy(session: nox.Session) -> None:
    """Score reading against documents that people annotated: recall and precision."""
    install(session, "test")
    session.run("python", "-m", "accuracy", *session.posargs, env={"PYTHONPATH": "tests"})


@nox.session(default=False)
def findings(session: nox.Session) -> None:
    """Count the findings that published post-mortems raise; `-- --sample 50` shows some of them."""
    install(session, "test")
    command = ("python", "-m", "accuracy.findings_on_corpus")
    session.run(*command, *session.posargs, env={"PYTHONPATH": "tests"})


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting; change nothing."""
    session.install(*nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", "--diff", ".")
    session.run("zizmor", "--offline", "--no-progress", ".github")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types of the code and the tests, and that the public interface is fully typed."""
    install(session, "typing")
    session.install("nox")
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "incidentkit", "--ignoreexternal")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    install(session, "docs")
    session.run("sphinx-build", "-W", "--keep-going", "-b", "html", "docs", "docs/_build/html")


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Compare what the library costs with comparable work of others, in one table.

    Without options the parts follow: what the aims leave room for, documents one by one, frames,
    and documents made to be slow.
    """
    install(session, "bench")
    session.run("python", "benchmarks/compared.py", *session.posargs)
    for part in () if session.posargs else ("floors", "reading", "frames", "growth"):
        session.run("python", f"benchmarks/{part}.py")


@nox.session(default=False)
def engines(session: nox.Session) -> None:
    """Test the examples on Spark, where Java is installed, and on Ray."""
    install(session, "test", "engines")
    session.run("python", "-m", "pytest", "-rs", "tests/examples/test_many_documents.py")


@nox.session(default=False)
def build(session: nox.Session) -> None:
    """Build sdist and wheel, check both, and run the quick start from the wheel alone.

    A folder named on the command line gets the two files.
    """
    session.install("build", "check-wheel-contents", "twine")
    out = Path(session.create_tmp()) / "dist"
    shutil.rmtree(out, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(out), silent=True)
    (wheel,), (sdist,) = out.glob("*.whl"), out.glob("*.tar.gz")
    session.run("python", "-m", "twine", "check", "--strict", str(wheel), str(sdist))
    session.run("check-wheel-contents", str(wheel))
    check_contents(session, wheel, sdist)
    run_from(session, wheel)
    for folder in session.posargs:
        shutil.copytree(out, folder, dirs_exist_ok=True)
    session.log("built %s and %s", wheel.name, sdist.name)


def check_contents(session: nox.Session, wheel: Path, sdist: Path) -> None:
    """Fail where the wheel lacks a file of the package, or the sdist one that was checked in."""
    package = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        lacking = package - set(archive.namelist())
    with tarfile.open(sdist) as source:
        there = {name.partition("/")[2] for name in source.getnames()}
    tests = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/**/*.py")}
    lacking |= {*tests, "README.md", "LICENSE", "CHANGELOG.md", "noxfile.py"} - there
    if lacking:
        session.error(f"missing from {wheel.name} or {sdist.name}: {', '.join(sorted(lacking))}")


def run_from(session: nox.Session, wheel: Path) -> None:
    """Run what a new user runs, in an environment that has nothing but the wheel."""
    clean = Path(session.create_tmp()).resolve() / "clean"
    session.run("python", "-m", "venv", "--clear", str(clean))
    python = str(clean / ("Scripts" if os.name == "nt" else "bin") / "python")
    session.run(python, "-m", "pip", "install", "--quiet", str(wheel), external=True)
    # Elsewhere, so that nothing of the checkout can be imported.
    shutil.copytree(ROOT / "examples", clean / "examples", dirs_exist_ok=True)
    version = PYPROJECT["project"]["version"]
    check = (
        "import importlib.resources as r, incidentkit as i;"
        f"assert i.__version__ == {version!r};"
        "assert r.files(i).joinpath('py.typed').is_file();"
        "[getattr(i, name) for name in i.__all__]"
    )
    # The command that pip made stands beside the interpreter.
    command = str(Path(python).with_name("incidentkit"))
    show = ("show", "examples/postmortems/basic.md")
    with session.chdir(clean):
        session.run(python, "-c", check, external=True)
        session.run(python, "examples/quickstart.py", "json", external=True)
        session.run(python, "-m", "incidentkit", *show, external=True)
        session.run(command, *show, external=True)


@nox.session(default=False)
def notebook(session: nox.Session) -> None:
    """Execute the source of the notebook of the examples, and keep it with its results."""
    install(session, "test")
    # jupytext executes with it; the tests do without.
    session.install("nbconvert")
    with session.chdir("examples"):
        session.run("jupytext", "--to", "ipynb", "--execute", "mttr.py")


if __name__ == "__main__":
    nox.main()
