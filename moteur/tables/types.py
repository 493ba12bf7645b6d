"""Les types d'Arrow : ceux dont il ne sait pas prendre une ligne, et ceux qui les valent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyarrow as pa

LISTES: Sequence[tuple[Callable[[pa.DataType], bool], Callable[[pa.Field], pa.DataType]]] = (
    (pa.types.is_list, pa.list_),
    (pa.types.is_large_list, pa.large_list),
)
"""Les listes d'Arrow, hors vues, qu'il convertit mal : comment chacune se reconnaît, et se refait."""


def type_prenable(type_: pa.DataType) -> pa.DataType:
    """Rend le type des mêmes valeurs dont Arrow sait prendre une ligne : ni vues, ni plages ; à toute profondeur."""
    if pa.types.is_string_view(type_):
        return pa.large_string()
    if pa.types.is_binary_view(type_):
        return pa.large_binary()
    if pa.types.is_run_end_encoded(type_):
        return type_prenable(type_.value_type)
    if pa.types.is_struct(type_):
        return pa.struct([_prenable(type_.field(rang)) for rang in range(type_.num_fields)])
    if pa.types.is_map(type_):
        return pa.map_(_prenable(type_.key_field), _prenable(type_.item_field), keys_sorted=type_.keys_sorted)
    if pa.types.is_fixed_size_list(type_):
        return pa.list_(_prenable(type_.value_field), type_.list_size)
    for est, refaire in LISTES:
        if est(type_):
            return refaire(_prenable(type_.value_field))
    return type_


def _prenable(champ: pa.Field) -> pa.Field:
    return champ.with_type(type_prenable(champ.type))
