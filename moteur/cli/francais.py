"""Typer en français : l'aide et les erreurs d'usage.

Typer emprunte ses phrases anglaises à click, ou à la copie qu'il en garde depuis sa version 0.26, où elles ne passent
plus par gettext : un catalogue ne suffirait pas. Ici aucune phrase de typer n'est employée. L'aide se compose à partir
des paramètres déclarés ; une erreur se reconnaît à sa classe et à ses champs, et se dit avec nos mots.
"""

from __future__ import annotations

import inspect
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import typer.core
import typer.main

from moteur.cli import sortie
from moteur.diagnostics import ErreurDiagnostics
from moteur.diagnostics.suggestions import vouliez_vous

AIDES = ["--aide", "--help", "-h"]
"""Les options qui demandent l'aide."""

REUSSI, TROUVE, MAL_FORMEE, INTERROMPU = 0, 1, 2, 130
"""Codes de sortie : tout va bien ; le contrôle a trouvé ; la demande est mal formée ; la personne a interrompu."""

_LARGEUR = 100
_COLONNE = 28


class UsageFautif(Exception):
    """La ligne de commande est mal écrite ; `contexte` est celui de typer, qui sait l'usage."""

    def __init__(self, message: str, contexte: Any, aide: str = "") -> None:
        super().__init__(message)
        self.contexte = contexte
        self.aide = aide


class Commande(typer.core.TyperCommand):
    """Une commande : rend un code de sortie, écrit ses diagnostics."""

    allow_extra_args = True  # les arguments de trop se disent ici, en français

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Lit les arguments ; lève `UsageFautif` s'il y en a trop."""
        with _situer(ctx):
            reste: list[str] = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            de_trop = ", ".join(f"« {a} »" for a in ctx.args)
            raise UsageFautif(f"{de_trop} : argument de trop.", ctx)
        return reste

    def invoke(self, ctx: Any) -> Any:
        """Joue la commande ; ce qui est mal formé se dit sur la sortie d'erreur, et rend 2."""
        try:
            return super().invoke(ctx)
        except ErreurDiagnostics as erreur:
            en_json = ctx.params.get("format_") == sortie.JSON
            sources = getattr(erreur, "sources", None)
            sortie.signaler_diagnostics(erreur.diagnostics, en_json=en_json, sources=sources)
            return MAL_FORMEE

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Écrit l'aide."""
        formatter.write(aide(ctx))


class Groupe(typer.core.TyperGroup):
    """Un groupe de commandes."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Lit les arguments ; lève `UsageFautif` s'il n'y en a aucun."""
        if not args and not ctx.resilient_parsing:
            raise UsageFautif("il manque une commande.", ctx, _sections(ctx))
        with _situer(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Trouve la commande ; lève `UsageFautif`, avec la plus proche, si elle n'existe pas."""
        if self.get_command(ctx, args[0]) is None:
            connues = self.list_commands(ctx)
            proche = vouliez_vous(args[0], connues) or f"les commandes sont : {', '.join(connues)}."
            raise UsageFautif(f"« {args[0]} » n'est pas une commande.", ctx, proche)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Écrit l'aide."""
        formatter.write(aide(ctx))


@contextmanager
def _situer(contexte: Any) -> Iterator[None]:
    """Donne à une erreur d'usage le contexte de la commande, que l'analyseur de typer oublie parfois."""
    try:
        yield
    except Exception as erreur:
        if getattr(erreur, "ctx", contexte) is None:
            vars(erreur)["ctx"] = contexte
        raise


def lancer(application: typer.Typer, arguments: list[str], nom: str) -> int:
    """Joue une ligne de commande et rend son code de sortie ; une erreur d'usage est dite, et rend 2."""
    commande = typer.main.get_command(application)
    try:
        code = commande.main(args=arguments, prog_name=nom, standalone_mode=False)
    except UsageFautif as faute:
        _signaler(str(faute), faute.contexte, faute.aide)
        return MAL_FORMEE
    except Exception as erreur:
        sorte = _sorte(erreur)
        if sorte == "Abort":
            return INTERROMPU
        if sorte is None:
            raise
        message, proche = _dire(sorte, erreur)
        _signaler(message, getattr(erreur, "ctx", None), proche)
        return MAL_FORMEE
    return code if isinstance(code, int) else REUSSI


# --- Erreurs d'usage --------------------------------------------------------------------------------------------------


def _sorte(erreur: Exception) -> str | None:
    """Rend le nom de la classe d'erreur de click dont celle-ci est, de la plus précise à la plus large."""
    noms = [c.__name__ for c in type(erreur).__mro__ if "click" in c.__module__ or c.__module__.startswith("typer")]
    connus = (*_PHRASES, "BadParameter", "UsageError", "ClickException", "TyperException", "Abort")
    return next((n for n in noms if n in connus), None)


def _option_inconnue(erreur: Any) -> tuple[str, str]:
    contexte = erreur.ctx
    connues = [o for p in _parametres(contexte) for o in p.opts if o.startswith("--")] if contexte else []
    return f"« {erreur.option_name} » n'est pas une option.", vouliez_vous(erreur.option_name, connues)


def _option_mal_employee(erreur: Any) -> tuple[str, str]:
    nom = erreur.option_name
    option = next((p for p in _parametres(erreur.ctx) if nom in p.opts), None) if erreur.ctx else None
    if option is not None and option.is_flag:
        return f"l'option {nom} ne prend pas de valeur.", ""
    attendu = f" {option.metavar}" if option is not None and option.metavar else ""
    return f"l'option {nom} attend une valeur.", f"écrivez {nom}{attendu or ' VALEUR'}."


def _parametre_manquant(erreur: Any) -> tuple[str, str]:
    if erreur.param is None:
        return "il manque un argument.", ""
    sorte = "l'argument" if erreur.param.param_type_name == "argument" else "l'option"
    return f"il manque {sorte} {_nom(erreur.param)}.", ""


_PHRASES: dict[str, Callable[[Any], tuple[str, str]]] = {
    "NoSuchOption": _option_inconnue,
    "BadOptionUsage": _option_mal_employee,
    "MissingParameter": _parametre_manquant,
}


def _dire(sorte: str, erreur: Any) -> tuple[str, str]:
    """Dit une erreur d'usage et comment la corriger, sans un mot de click."""
    if sorte in _PHRASES:
        return _PHRASES[sorte](erreur)
    parametre = getattr(erreur, "param", None)
    if parametre is not None:
        return f"la valeur de {_nom(parametre)} ne convient pas.", ""
    return "la ligne de commande est mal écrite.", ""


def _signaler(message: str, contexte: Any, proche: str) -> None:
    lignes = [f"erreur d'usage : {message}"]
    if proche and "\n" not in proche:
        lignes.append(f"  aide : {proche}")
    if contexte is not None:
        lignes += [f"  {_usage(contexte)}", f"  {contexte.command_path} {AIDES[0]} dit comment l'employer."]
    if "\n" in proche:
        lignes += ["", proche]
    sortie.signaler("\n".join(lignes))


# --- Aide -------------------------------------------------------------------------------------------------------------


def aide(contexte: Any) -> str:
    """Compose l'aide d'une commande ou d'un groupe."""
    texte = inspect.cleandoc(contexte.command.help or "")
    paragraphes = [_replier(" ".join(p.split()), "") for p in texte.split("\n\n") if p.strip()]
    return "\n\n".join([_usage(contexte), *paragraphes, _sections(contexte)]) + "\n"


def _usage(contexte: Any) -> str:
    pieces = ["[OPTIONS]"]
    pieces += [_argument(p) for p in _parametres(contexte) if p.param_type_name == "argument"]
    if isinstance(contexte.command, Groupe):
        pieces.append("COMMANDE [ARGUMENTS]")
    return f"Usage : {contexte.command_path} {' '.join(pieces)}"


def _parametres(contexte: Any) -> list[Any]:
    return [p for p in contexte.command.get_params(contexte) if not getattr(p, "hidden", False)]


def _nom(parametre: Any) -> str:
    if parametre.param_type_name == "argument":
        return str(parametre.metavar or parametre.name.upper())
    return str(parametre.opts[0])


def _argument(parametre: Any) -> str:
    nom = _nom(parametre) + ("…" if parametre.nargs != 1 else "")
    return nom if parametre.required else f"[{nom}]"


def _sections(contexte: Any) -> str:
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str]] = []
    for parametre in _parametres(contexte):
        if parametre.param_type_name == "argument":
            arguments.append((_argument(parametre), parametre.help or ""))
        elif set(parametre.opts) & set(AIDES):
            options.append((", ".join(AIDES), "Montre cette aide."))
        else:
            metavar = parametre.metavar or "VALEUR"
            suite = "…" if parametre.multiple and "…" not in metavar else ""
            valeur = "" if parametre.is_flag else f" {metavar}{suite}"
            options.append((", ".join(parametre.opts) + valeur, parametre.help or ""))
    groupe = contexte.command
    noms = groupe.list_commands(contexte) if isinstance(groupe, Groupe) else []
    commandes = [(n, _resume(groupe, contexte, n)) for n in noms]
    sections = (("Arguments", arguments), ("Commandes", commandes), ("Options", options))
    return "\n\n".join(f"{titre} :\n{_definitions(lignes)}" for titre, lignes in sections if lignes)


def _resume(groupe: Any, contexte: Any, nom: str) -> str:
    texte = inspect.cleandoc(groupe.get_command(contexte, nom).help or "")
    return " ".join(texte.split("\n\n")[0].split())


def _definitions(lignes: Iterable[tuple[str, str]]) -> str:
    rendues = []
    for nom, texte in lignes:
        if len(nom) < _COLONNE - 2:
            rendues.append(_replier(texte, f"  {nom:<{_COLONNE - 2}}"))
        else:
            rendues.append(f"  {nom}\n" + _replier(texte, " " * _COLONNE))
    return "\n".join(rendues)


def _replier(texte: str, marge: str) -> str:
    """Replie un texte à la largeur du terminal, cent colonnes au plus ; une largeur fixe ailleurs."""
    largeur = min(_LARGEUR, max(60, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else _LARGEUR
    return textwrap.fill(
        texte, largeur, initial_indent=marge, subsequent_indent=" " * len(marge), break_long_words=False
    )
