"""Lire un Parquet par lots : la mémoire ne dépend pas de sa taille, ni de celle de ses groupes de lignes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from moteur.diagnostics import DemandeInvalide
from moteur.diagnostics.catalogue import t001_table_illisible
from moteur.tables.tranche import Tranche
from moteur.tables.types import type_prenable

LIGNES = 1 << 18
"""Lignes d'une tranche."""

_TAMPON = 1 << 20
"""Octets lus d'avance dans chaque colonne : sans cela, un groupe de lignes entier serait en mémoire."""

_ABIME = (pa.ArrowException, OSError, ValueError, MemoryError)
"""Ce que lève pyarrow d'un fichier abîmé, selon où il l'est."""


class LecteurParquet:
    """Un Parquet ouvert ; la première ligne porte le numéro 1. Lève `DemandeInvalide` s'il est abîmé."""

    def __init__(self, fichier: str, lignes: int | None = None) -> None:
        self._nom = fichier
        self._lignes = lignes or LIGNES
        try:
            self._fichier = pq.ParquetFile(Path(fichier), buffer_size=_TAMPON, pre_buffer=False)
            lu = self._fichier.schema_arrow.remove_metadata()
            self._schema = pa.schema([champ.with_type(type_prenable(champ.type)) for champ in lu])
        except _ABIME as erreur:
            raise DemandeInvalide([t001_table_illisible.abime(fichier, 0)]) from erreur

    @property
    def schema(self) -> pa.Schema:
        """Les colonnes."""
        return self._schema

    @property
    def total(self) -> int:
        """Combien de lignes le fichier annonce."""
        return int(self._fichier.metadata.num_rows)

    def tranches(self) -> Iterator[Tranche]:
        """Rend les lignes ; lève `DemandeInvalide` là où le fichier est abîmé."""
        lots = self._fichier.iter_batches(batch_size=self._lignes)
        lu = 0
        while True:
            try:
                lot = next(lots, None)
                if lot is None:
                    break
                table = pa.Table.from_batches([lot]).cast(self._schema)
            except _ABIME as erreur:
                raise DemandeInvalide([t001_table_illisible.abime(self._nom, lu)]) from erreur
            premiere = lu + 1
            lu += table.num_rows
            yield Tranche(table, range(premiere, lu + 1), (), lu)
        if lu != self.total:
            raise DemandeInvalide([t001_table_illisible.abime(self._nom, lu)])

    def fermer(self) -> None:
        """Ferme le fichier."""
        self._fichier.close()
