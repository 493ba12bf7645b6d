"""Une population tirée au hasard, la même pour tous : tableaux numpy pour OpenFisca, table Arrow pour `lot`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from bench.dossiers import Dossier

TRANCHE = 1_000_000
COLONNE_DATE = "le"

Colonnes = dict[str, Any]
"""age, gir, ressources et plan (en centimes), couple : un tableau numpy chacun."""


def tirer(nombre: int, graine: int = 0) -> Colonnes:
    """Tire des dossiers à domicile : chaque GIR, des ressources et des plans de part et d'autre de chaque seuil."""
    hasard = np.random.default_rng(graine)
    return {
        "age": hasard.integers(55, 101, nombre, dtype=np.int32),
        "gir": hasard.integers(1, 7, nombre, dtype=np.int8),
        "ressources": hasard.integers(50_000, 450_000, nombre, dtype=np.int64),
        "plan": hasard.integers(5_000, 250_000, nombre, dtype=np.int64),
        "couple": hasard.random(nombre, dtype=np.float32) < 0.3,
    }


def poser_pour_openfisca(colonnes: Colonnes, dossier: Path) -> None:
    """Écrit la population dans les types mêmes d'OpenFisca : `float32`, et le rang du GIR."""
    dossier.mkdir(parents=True, exist_ok=True)
    np.save(dossier / "age.npy", colonnes["age"])
    np.save(dossier / "gir.npy", colonnes["gir"].astype(np.uint8))
    np.save(dossier / "ressources.npy", (colonnes["ressources"] / 100).astype(np.float32))
    np.save(dossier / "plan.npy", (colonnes["plan"] / 100).astype(np.float32))
    np.save(dossier / "couple.npy", colonnes["couple"])


def decimaux(centimes: Any) -> Any:
    """Rend une colonne `decimal128(12, 2)` : seize octets par montant, écrits sans passer par un objet."""
    mots = np.empty((len(centimes), 2), dtype=np.int64)
    mots[:, 0] = centimes
    mots[:, 1] = centimes >> 63
    return pa.Array.from_buffers(pa.decimal128(12, 2), len(centimes), [None, pa.py_buffer(mots)])


def centimes(colonne: Any) -> Any:
    """Rend les centimes d'une colonne `decimal128` à deux décimales ; ce qui manque vaut −1."""
    tableau = colonne.combine_chunks() if isinstance(colonne, pa.ChunkedArray) else colonne
    assert tableau.type.scale == 2
    mots = np.frombuffer(tableau.buffers()[1], dtype=np.int64).reshape(-1, 2)
    lus = mots[tableau.offset : tableau.offset + len(tableau), 0].copy()
    lus[np.asarray(tableau.is_null().to_numpy(zero_copy_only=False))] = -1
    return lus


def en_table(colonnes: Colonnes) -> Any:
    """Rend la population telle que `lot` la lit."""
    nombre = len(colonnes["age"])
    domicile = pa.DictionaryArray.from_arrays(pa.array(np.zeros(nombre, dtype=np.int8)), pa.array(["domicile"]))
    situation = pa.DictionaryArray.from_arrays(
        pa.array(colonnes["couple"].astype(np.int8)), pa.array(["seul", "couple"])
    )
    return pa.table(
        {
            "age": pa.array(colonnes["age"]),
            "residence_stable_et_reguliere": pa.array(np.ones(nombre, dtype=np.bool_)),
            "lieu_de_vie": domicile,
            "situation_conjugale": situation,
            "ressources_mensuelles": decimaux(colonnes["ressources"]),
            "gir": pa.array(colonnes["gir"]),
            "montant_plan_aide": decimaux(colonnes["plan"]),
        }
    )


def dater(table: Any, graine: int = 0) -> Any:
    """Ajoute à chaque ligne sa date, de 2017 à 2026."""
    hasard = np.random.default_rng(graine)
    jours = (date(2017, 1, 1) - date(1970, 1, 1)).days + hasard.integers(0, 3652, table.num_rows, dtype=np.int32)
    return table.append_column(COLONNE_DATE, pa.array(jours).cast(pa.date32()))


def ecrire_arrow(table: Any, fichier: Path) -> None:
    """Écrit une table dans un fichier Arrow."""
    with pa.OSFile(str(fichier), "wb") as sortie, pa.ipc.new_file(sortie, table.schema) as ecrivain:
        ecrivain.write_table(table)


def lire_arrow(fichier: Path) -> Any:
    """Lit un fichier Arrow en mémoire, sans projection : ses octets comptent dans la mémoire du processus."""
    with pa.OSFile(str(fichier), "rb") as entree:
        return pa.ipc.open_file(entree).read_all()


def ecrire_parquet(nombre: int, fichier: Path) -> None:
    """Écrit une population en Parquet, tranche après tranche : elle peut dépasser la mémoire."""
    ecrivain = None
    for rang in range(0, nombre, TRANCHE):
        table = en_table(tirer(min(TRANCHE, nombre - rang), graine=rang))
        ecrivain = ecrivain or pq.ParquetWriter(fichier, table.schema)
        ecrivain.write_table(table)
    assert ecrivain is not None
    ecrivain.close()


def lignes(colonnes: Colonnes) -> Iterator[Dossier]:
    """Rend les dossiers d'une population, un à un."""
    for rang in range(len(colonnes["age"])):
        yield (
            int(colonnes["age"][rang]),
            int(colonnes["gir"][rang]),
            int(colonnes["ressources"][rang]) / 100,
            int(colonnes["plan"][rang]) / 100,
            bool(colonnes["couple"][rang]),
        )
