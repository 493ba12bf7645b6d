"""Six dossiers, trois registres : le texte relu, ce que chaque article exige, et la page qui dit la même chose.

MOTEUR_REFAIRE_ATTENDUS=1 récrit les textes ; le diff se relit.
"""

from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from moteur import Moteur
from moteur.explication import document_html, document_texte, expliquer, mentions, periodes, periodes_documents
from moteur.explication.contenu import Explication, en_objet
from moteur.explication.document import Document, Groupe, Liste, Paragraphe, Section, Tableau, textes
from moteur.explication.usager import simplifier
from tests.explication.dossiers import PERIODE, SIX, SIXIEME, Cas
from tests.explication.exigences import EXIGENCES, MENTIONS, Exigence, reduire
from tests.explication.outils import VERSION, relire, resultat, sans_empreintes

ATTENDUS = Path(__file__).parent / "attendus" / "registres"
REGISTRES = expliquer.REGISTRES
DOSSIERS = [*SIX, SIXIEME]

MENTIONS.extend(mentions.livrees().mentions)


class Dossier:
    """Un des six dossiers : les contenus de ses périodes, et le document que chaque registre en fait."""

    def __init__(self, contenus: list[Explication], suites: tuple[periodes.PeriodeInstruite, ...] = ()) -> None:
        self.contenus = contenus
        self.suites = suites

    def document(self, registre: str, contenus: list[Explication] | None = None) -> Document:
        lus = self.contenus if contenus is None else contenus
        documents = [expliquer.ecrire(c, registre) for c in lus]
        if not self.suites:
            return documents[0]
        reuni = periodes_documents.document(self.suites, lus, documents)
        return simplifier(reuni) if registre == "usager" else reuni


@cache
def _dossier(moteur: Moteur, nom: str) -> Dossier:
    if nom == SIXIEME:
        faits, du, au = PERIODE
        jours = periodes.dates_de_mois(moteur.jour(du), moteur.jour(au))
        mois = [resultat(moteur, faits, jour.isoformat(), "montant_apa") for jour in jours]
        suites = periodes.regrouper(mois, moteur.jour(au))
        return Dossier([expliquer.expliquer(p.premier, "montant_apa", VERSION) for p in suites], suites)
    cas: Cas = SIX[nom]
    return Dossier([expliquer.expliquer(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, VERSION)])


@pytest.mark.parametrize("registre", REGISTRES)
@pytest.mark.parametrize("nom", DOSSIERS)
def test_le_texte_est_celui_que_l_on_a_relu(nom: str, registre: str, moteur: Moteur) -> None:
    dossier = _dossier(moteur, nom)
    if registre == "agent" and not dossier.suites:
        cas = SIX[nom]
        obtenu = expliquer.en_texte(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, registre, VERSION)
    else:
        obtenu = document_texte.en_texte(dossier.document(registre))
    fichier = ATTENDUS / f"{nom}-{registre}.txt"
    if os.environ.get("MOTEUR_REFAIRE_ATTENDUS") == "1":
        fichier.write_text(sans_empreintes(obtenu), "utf-8")
    assert sans_empreintes(obtenu) == fichier.read_text("utf-8")


def test_chaque_attendu_a_son_dossier() -> None:
    assert sorted(f.stem for f in ATTENDUS.glob("*")) == sorted(f"{n}-{r}" for n in DOSSIERS for r in REGISTRES)


# --- ce que les articles exigent --------------------------------------------------------------------------------------


@pytest.mark.parametrize("registre", REGISTRES)
@pytest.mark.parametrize("exigence", EXIGENCES, ids=[f"{x.article} : {x.element}" for x in EXIGENCES])
def test_chaque_element_exige_est_dit_et_son_absence_se_voit(exigence: Exigence, registre: str, moteur: Moteur) -> None:
    """Les six dossiers le disent ; sans ses sections, ou sans le champ dont il vient, il n'y est plus."""
    concernes = 0
    for nom in DOSSIERS:
        dossier = _dossier(moteur, nom)
        document = dossier.document(registre)
        for contenu in dossier.contenus:
            assert exigence.satisfaite(document, contenu), (
                nom,
                [m for m in exigence.attendus(document, contenu) if reduire(m) not in reduire(str(textes(document)))],
            )
            if not exigence.attendus(document, contenu):
                continue
            concernes += 1
            ote = replace(document, sections=tuple(s for s in document.sections if s.cle not in exigence.sections))
            assert not exigence.satisfaite(ote, contenu), nom
            vides = [
                replace(c, **{champ: _vide(c, champ) for champ in exigence.champ.split()}) for c in dossier.contenus
            ]
            assert not exigence.satisfaite(dossier.document(registre, vides), contenu), nom
    assert concernes


def _vide(contenu: Explication, champ: str) -> Any:
    """Le champ, sans rien dedans."""
    valeur = getattr(contenu, champ)
    if isinstance(valeur, tuple):
        return ()
    if champ == "droits":
        return replace(valeur, autorite="", mentions=(), recours=())
    vide = replace(valeur.valeur, texte="", etat="indéterminée")
    return replace(valeur, motifs=(), rappel="", phrase="", valeur=vide)


@pytest.mark.parametrize("registre", REGISTRES)
def test_un_cumul_a_regler_se_dit_meme_si_l_on_ne_demande_que_le_montant(registre: str, moteur: Moteur) -> None:
    faits = {"age": 82, "residence_stable_et_reguliere": True, "lieu_de_vie": "domicile", "situation_conjugale": "seul"}
    faits |= {"ressources_mensuelles": 1000, "gir": 4, "montant_plan_aide": "286,40"}
    for percues, dit in (["mtp"], True), ([], False):
        dossier = {**faits, "prestations_percues": percues}
        instruction = moteur.instruire(dossier, "2023-01-01", ["montant_apa"])
        assert instruction.alertes == moteur.instruire(faits, "2023-01-01", ["montant_apa"]).alertes
        texte = " ".join(instruction.expliquer("montant_apa", registre).split())
        assert ("une prestation qui ne se cumule pas avec l'APA" in texte) is dit


def test_l_usager_ne_lit_ni_identifiant_ni_signe_ni_fraction(moteur: Moteur) -> None:
    for nom in DOSSIERS:
        dossier = _dossier(moteur, nom)
        dit = "\n".join(textes(dossier.document("usager")))
        identifiants = {f.identifiant for c in dossier.contenus for f in c.faits if "_" in f.identifiant}
        assert not [x for x in identifiants if x in dit]
        assert not [x for x in ("sha256", "≥", "≤", "≈", "/mois", "énoncé", "DOSSIER", "_") if x in dit], nom


# --- la page et l'objet disent la même chose --------------------------------------------------------------------------


class Page(HTMLParser):
    """Ce qu'une page dit, et comment elle est faite."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.dit: list[str] = []
        self.titres: list[int] = []
        self.balises: list[tuple[str, dict[str, str | None]]] = []
        self.pile: list[str] = []
        self.feed(page)

    def handle_starttag(self, balise: str, attributs: list[tuple[str, str | None]]) -> None:
        self.balises.append((balise, dict(attributs)))
        if balise not in {"meta", "br", "link"}:
            self.pile.append(balise)
        if len(balise) == 2 and balise[0] == "h" and balise[1].isdigit():
            self.titres.append(int(balise[1]))

    def handle_endtag(self, balise: str) -> None:
        assert self.pile.pop() == balise

    def handle_data(self, donnee: str) -> None:
        if donnee.strip() and not {"style", "nav", "title", "a"} & set(self.pile):
            self.dit.append(" ".join(donnee.split()))


@pytest.mark.parametrize("registre", REGISTRES)
@pytest.mark.parametrize("nom", DOSSIERS)
def test_la_page_dit_tout_le_document_et_rien_d_autre(nom: str, registre: str, moteur: Moteur) -> None:
    document = _dossier(moteur, nom).document(registre)
    lu = reduire(" ".join(Page(document_html.en_html(document)).dit))
    attendu = reduire(" ".join(x for x in textes(document) if x))
    assert lu == attendu


@pytest.mark.parametrize("registre", REGISTRES)
@pytest.mark.parametrize("nom", DOSSIERS)
def test_l_objet_se_relit_en_le_meme_document(nom: str, registre: str, moteur: Moteur) -> None:
    dossier = _dossier(moteur, nom)
    document = dossier.document(registre)
    if dossier.suites:
        objet = expliquer.periode_en_dict(dossier.suites, "montant_apa", registre, VERSION)
        assert [relire(p["explication"]) for p in objet["periodes"]] == [relire(en_objet(c)) for c in dossier.contenus]
    else:
        cas = SIX[nom]
        objet = expliquer.en_dict(resultat(moteur, cas.dossier, cas.jour, cas.fait), cas.fait, VERSION, registre)
    relu = json.loads(json.dumps(objet, ensure_ascii=False))
    assert relu["registre"] == registre
    assert relu["document"] == en_objet(document)


# --- accessibilité de la page -----------------------------------------------------------------------------------------


def fautes_d_acces(page: str) -> list[str]:
    """Ce qu'un lecteur d'écran, un clavier ou une imprimante reprocherait à la structure d'une page."""
    lue = Page(page)
    assert not lue.pile, lue.pile
    fautes = []
    noms = [b for b, _ in lue.balises]
    attributs = dict(lue.balises)
    if attributs["html"].get("lang") != "fr":
        fautes.append("la langue n'est pas dite")
    if noms.count("h1") != 1 or lue.titres[0] != 1:
        fautes.append("il faut un seul titre de premier rang, en tête")
    if any(apres > avant + 1 for avant, apres in zip(lue.titres, lue.titres[1:], strict=False)):
        fautes.append("un rang de titre est sauté")
    if noms.count("table") != noms.count("caption"):
        fautes.append("un tableau n'a pas de légende")
    if [a for b, a in lue.balises if b == "th" and a.get("scope") not in {"row", "col"}]:
        fautes.append("un entête ne dit pas sa portée")
    idents = [a["id"] for _, a in lue.balises if "id" in a]
    if len(idents) != len(set(idents)):
        fautes.append("un identifiant paraît deux fois")
    liens = [str(a["href"]) for b, a in lue.balises if b == "a"]
    if [x for x in liens if not x.startswith("#") or x[1:] not in idents]:
        fautes.append("un lien ne mène nulle part, ou sort de la page")
    if "viewport" not in [a.get("name") for b, a in lue.balises if b == "meta"] or "main" not in noms:
        fautes.append("la page ne s'adapte pas au téléphone, ou n'a pas de contenu principal")
    if [a for _, a in lue.balises if {"src", "onclick", "style"} & a.keys()]:
        fautes.append("la page dépend d'autre chose qu'elle-même")
    if "@media print" not in page:
        fautes.append("la page ne dit pas comment s'imprimer")
    return fautes


@pytest.mark.parametrize("registre", REGISTRES)
@pytest.mark.parametrize("nom", DOSSIERS)
def test_la_page_est_accessible(nom: str, registre: str, moteur: Moteur) -> None:
    assert fautes_d_acces(document_html.en_html(_dossier(moteur, nom).document(registre))) == []


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ('lang="fr"', ""),
        ("<h1>", "<h2>"),
        ("<h2", "<h4"),
        ("<caption>", "<p>"),
        ('scope="col"', ""),
        ('id="titre-faits"', 'id="faits"'),
        ('href="#faits"', 'href="#ailleurs"'),
        ('name="viewport"', 'name="autre"'),
        ("<nav ", '<nav style="color: red" '),
        ("@media print", "@media tv"),
    ],
)
def test_chaque_faute_d_acces_se_voit(avant: str, apres: str, moteur: Moteur) -> None:
    page = document_html.en_html(_dossier(moteur, "accorde").document("juriste"))
    assert avant in page
    fausse = page.replace(avant, apres)
    for ouvrante, fermante in (("<h2>", "</h1>"), ("<h4", "</h2>"), ("<p>", "</caption>")):
        if apres == ouvrante:
            fausse = fausse.replace(fermante, fermante.replace(fermante[2:-1], ouvrante[1:].rstrip(">")))
    assert fautes_d_acces(fausse)


def test_tout_texte_est_echappe() -> None:
    piege = "<script>alert(1)</script> & « x »"
    blocs = (
        Paragraphe(piege),
        Liste(()),
        Tableau(piege, (piege, "b"), ((piege, piege),)),
        Groupe(piege, (Paragraphe(piege, "encadré"),)),
    )
    page = document_html.en_html(Document("agent", piege, (piege,), (Section("a", piege, blocs),)))
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 12


def test_tous_les_champs_du_contenu_sont_dans_une_exigence_ou_le_recu() -> None:
    """Un champ ajouté au contenu doit être exigé quelque part, ou sa raison écrite ici."""
    exiges = {c for x in EXIGENCES for c in x.champ.split()}
    autres = {"fait", "nom", "libelle", "date", "recu", "commande"}  # le titre et le reçu
    decoulent = {"sans_valeur", "en_decoulent", "ecartees", "alertes", "ancres"}  # propres à l'agent et au juriste
    assert {f.name for f in fields(Explication)} == exiges | autres | decoulent
