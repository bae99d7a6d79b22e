"""`config`: each setting, and where it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import click

from etiquette_lint import config as room
from etiquette_lint.cli import check, options, output
from etiquette_lint.cli.configured import Layer, configuration, layers
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.standing import terms
from etiquette_lint.config import Config
from etiquette_lint.engine.checking import chosen
from etiquette_lint.errors import JsonDict
from etiquette_lint.reporters.json_ import indented
from etiquette_lint.words import locales

FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    log: str | None
    locale: str | None
    format: str


def run(request: Request, ctx: click.Context, environ: Mapping[str, str]) -> int:
    """Print what holds for `check`, once it was found to make sense."""
    config = configuration(ctx, request.log)
    found = _found(ctx, config, environ)
    packs = chosen(found["pack"].value, found["region"].value).packs
    terms(config, packs)
    if request.format == "json":
        output.put(_json(found, config), is_json=True)
    else:
        page = Page.on(output.view(environ), options.locale_of(request.locale, environ))
        output.put(_lines(found, config, page))
    return 0


def _found(ctx: click.Context, config: Config, environ: Mapping[str, str]) -> dict[str, Layer]:
    """Return what holds for each key when a log is checked, in the order of their table."""
    checking = check.command.make_context("check", [], parent=ctx)
    found = layers(checking, config)
    if found["locale"].value is None:
        variable = locales.variable(environ)
        value = options.locale_of(None, environ)
        found["locale"] = Layer(value, "environment" if variable else "default", variable)
    rules = config.settings.get("rules")
    found["rules"] = Layer((), "file", location=rules.location) if rules else Layer((), "default")
    return {key: found[key] for key in room.KEYS}


def _lines(found: Mapping[str, Layer], config: Config, page: Page) -> Iterator[str]:
    if config.file is None:
        yield from page.text(page.say("config-none"))
    else:
        yield from page.text(page.say("config-file", file=config.file))
    yield ""
    yield from page.table((key, _items(key, found[key], config, page)) for key in found)


def _items(key: str, layer: Layer, config: Config, page: Page) -> Iterator[str]:
    """Yield the values under a key, each with where it comes from."""
    if layer.source == "file":
        for entry in config.entries(key):
            value = f"{entry.name}: {entry.text}" if entry.name else entry.text
            yield page.say("from", value=value, source=f"{config.file}:{entry.location.line}")
        return
    source = "from-environment" if layer.variable else "from-default"
    values = layer.value if isinstance(layer.value, tuple) else (layer.value,)
    told = ", ".join(one for one in values if one) or page.say("not-set")
    yield page.say("from", value=told, source=page.say(source, variable=layer.variable))


def _json(found: Mapping[str, Layer], config: Config) -> Iterator[str]:
    settings = {key: _setting(key, layer, config) for key, layer in found.items()}
    told = {"version": 1, "file": config.file, "settings": settings}
    yield from indented(told)


def _setting(key: str, layer: Layer, config: Config) -> JsonDict:
    value = layer.value
    if room.KEYS[key].shape == "map":
        value = {one.name: one.text for one in config.entries(key)}
    place = layer.location
    return {
        "value": value,
        "source": layer.source,
        "variable": layer.variable or None,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _run(**given: Any) -> int:
    return run(Request(**given), click.get_current_context(), environment())


command = Command(
    "config",
    callback=_run,
    help=f"""\
Each setting of check, and where it comes from: a default, a variable of the
environment, or a line of {room.FILE}.

The file is looked for beside LOG, then in the folders above; without LOG from here.

\b
  etiquette-lint config
  etiquette-lint config job-search.yaml --format json
""",
    params=[
        click.Argument(["log"], required=False, metavar="[LOG]"),
        options.locale_option(),
        click.Option(
            ["--format"],
            metavar="|".join(FORMATS),
            default="text",
            callback=options.listed(FORMATS),
            help="How the answer is written. [text]",
        ),
    ],
)
