"""Les contrôles du modèle entier : ce que la lecture d'une règle seule ne voit pas. Un fichier par analyse."""
