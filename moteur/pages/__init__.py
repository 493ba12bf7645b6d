"""Les pages HTML : un gabarit, un contexte, une page qui se suffit à elle-même, style compris."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jinja2 import Environment

GABARITS: Final = Path(__file__).resolve().parent / "gabarits"


@cache
def _milieu() -> Environment:
    # long à charger, et une explication en texte s'en passe
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 -- voir au-dessus

    return Environment(
        loader=FileSystemLoader(GABARITS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendre(gabarit: str, /, **contexte: Any) -> str:
    """Rend une page ; tout texte du contexte y est échappé, un nom absent du contexte est un défaut du moteur.

    `gabarit` : nom d'un fichier de `gabarits/`, qui étend `base.html.j2` (blocs `titre`, `style`, `corps`, `script`).
    """
    return _milieu().get_template(gabarit).render(contexte)
