"""Le catalogue des contrôles : chaque page a ses sections, chaque exemple fautif rend son code, et le corrigé rien.

Les exemples des règles, barèmes et énoncés se jouent ici ; ceux des scénarios, dans `tests/scenarios/test_pages.py` ;
ceux des dossiers et des commandes, dans `tests/cli/test_pages.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moteur.diagnostics import Diagnostic, messages
from moteur.diagnostics.rendu import en_texte
from moteur.modele.baremes import lire_baremes
from moteur.modele.enonces import lire_enonces
from moteur.modele.yaml_strict import TAILLE_MAX
from tests.langage.mdtest import AUCUNE, diagnostiquer
from tests.messages import ATTENDUS, SELON_LE_POSTE, Exemple, codes, ecrire, exemples, rendre_vrai

EN_PROSE = {"B002", "B010", "D012"}
"""Un exemple y serait trop long, ou n'est pas un fichier : l'essai le fabrique."""

JOUES = "LRBDSECM"
"""Les familles dont chaque exemple se joue et a son message attendu ; les autres ont leurs propres essais."""

DOCUMENTS = b"documents:\n  - {id: guide, titre: Le guide}\n"


@pytest.mark.parametrize("code", messages.codes())
def test_chaque_page_a_les_memes_sections(code: str) -> None:
    page = messages.page(code)
    assert tuple(page.sections) == messages.SECTIONS
    assert all(page.sections.values())
    assert page.titre
    assert page.texte.startswith(f"## {messages.SECTIONS[0]}\n\n")
    assert page.sections["Quand passer outre"].split()[0].rstrip(".,") in {"Jamais", "Quand", "Si", "Oui"}


@pytest.mark.parametrize("code", codes(JOUES))
def test_chaque_page_a_un_exemple_de_chaque(code: str) -> None:
    trouves = [bool(exemples(code, section)) for section in ("Exemple fautif", "Exemple corrigé")]
    assert trouves == [code not in EN_PROSE] * 2


def test_chaque_controle_a_son_message_attendu() -> None:
    assert {f.stem for f in ATTENDUS.iterdir()} == set(codes(JOUES)) - SELON_LE_POSTE


def test_les_autres_controles_ont_leurs_essais() -> None:
    """Un code dont l'exemple ne se joue pas ici est rendu par un essai, qui le nomme."""
    racine = Path(__file__).parents[1]
    textes = [f.read_text("utf-8") for f in racine.rglob("test_*.py") if f.parent.name != "langage"]
    assert [c for c in messages.codes() if c[0] not in JOUES and not any(c in t for t in textes)] == []


@pytest.mark.parametrize("code", codes("LR"))
def test_les_exemples_de_regles_disent_vrai(tmp_path: Path, code: str) -> None:
    def rendre(section: str) -> str:
        blocs = exemples(code, section)
        rendu = diagnostiquer(tmp_path / section, {b.fichier: b.octets for b in blocs})
        return "" if rendu == AUCUNE else rendu

    rendre_vrai(code, rendre("Exemple fautif"), rendre("Exemple corrigé"))


@pytest.mark.parametrize("code", [c for c in codes("B") if c not in EN_PROSE])
def test_les_exemples_de_baremes_disent_vrai(tmp_path: Path, code: str) -> None:
    def lire(dossier: Path, blocs: list[Exemple]) -> list[Diagnostic]:
        couches = list(dict.fromkeys((dossier / b.fichier).parent for b in blocs))
        return lire_baremes(couches)[1]

    _jouer(code, tmp_path, lire)


@pytest.mark.parametrize("code", codes("E"))
def test_les_exemples_d_enonces_disent_vrai(tmp_path: Path, code: str) -> None:
    def lire(dossier: Path, _: list[Exemple]) -> list[Diagnostic]:
        (dossier / "documents.yaml").write_bytes(DOCUMENTS)
        return lire_enonces(dossier)[1]

    _jouer(code, tmp_path, lire)


def _jouer(code: str, dossier: Path, lire: Callable[[Path, list[Exemple]], list[Diagnostic]]) -> None:
    rendus = []
    for section in ("Exemple fautif", "Exemple corrigé"):
        blocs = exemples(code, section)
        ecrire(dossier / section, blocs)
        rendus.append(en_texte(lire(dossier / section, blocs)).replace(f"{dossier / section}/", ""))
    rendre_vrai(code, *rendus)


def test_un_fichier_trop_gros_et_un_dossier_absent(tmp_path: Path) -> None:
    (tmp_path / "gros").mkdir()
    (tmp_path / "gros" / "essai.yaml").write_bytes(b"#" * (TAILLE_MAX + 1))
    for code, dossier in (("B002", tmp_path / "gros"), ("B010", tmp_path / "bruillon-2027")):
        rendre_vrai(code, en_texte(lire_baremes([dossier])[1]).replace(f"{tmp_path}/", ""), "")
