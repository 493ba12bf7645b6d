"""Les pairs que l'on mesure : installés à part, jamais dans l'environnement du projet."""
