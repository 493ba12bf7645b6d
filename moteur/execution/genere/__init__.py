"""L'exécution `genere` : le même plan, écrit en Python pour une forme de dossier, sans trace.

Une forme est l'ensemble des faits donnés. Elle décide d'avance de presque tout : ce qui est présumé, ce qui manque, les
règles qui ne peuvent s'appliquer. Ce qui reste est une fonction de quelques lignes, sur des entiers.

- `code` : ce que l'on sait d'une valeur avant d'avoir le dossier ;
- `lignes`, `expressions` et `definitions` : expression, puis définition, vers du Python ;
- `ecrire` : plan et forme vers le texte d'une fonction, et de la lecture du dossier ;
- `aides` : ce que ce texte appelle ;
- `preparation` : la porte : garde les fonctions, et s'en remet à `natif` quand l'une d'elles s'y refuse.

Les nombres sont des rationnels exacts : un numérateur entier sur un dénominateur connu d'avance ; une `Fraction` après
une division par une valeur du dossier. Aucun flottant.
"""
