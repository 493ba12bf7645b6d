"""Un fichier par contrôle : sa docstring est la page publique, `faute(…)` en fabrique le message."""
