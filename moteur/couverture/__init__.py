"""La couverture : ce que les scénarios vérifient des énoncés, des règles et des barèmes, calculé depuis les fichiers.

Un élément est atteint quand il a compté dans un fait qu'un scénario vert regarde : une branche qui a conclu sans que
rien ne compare ce qui en dépend n'est pas vérifiée.
"""
