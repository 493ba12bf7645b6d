"""L'exécution `lot` : des tables Arrow de dossiers, en colonnes, aux mêmes centimes ; demande l'extra `lot`.

Rien n'y est écrit deux fois : le texte de `genere` se retraduit en un noyau que numba compile.

- `terme`, `calculs` et `unions` : ce que l'on sait d'une valeur, les opérations sur des nombres dont on connaît les
  bornes, les branches ;
- `traduire`, `appels` et `tables` : le texte de `genere` vers un noyau ;
- `noyau`, `ecrire`, `aides_noyau` et `compiler` : un noyau et le rangement de ses colonnes vers une fonction compilée ;
- `colonnes` et `recueil` : les tampons d'Arrow, lus et écrits sans copie ;
- `lot` : la porte : une forme à la fois, et une à une les lignes qu'un noyau ne sait pas calculer.
"""
