"""Ce qui écrit dans les fichiers des rédacteurs : versions de règles, valeurs de barèmes, classeurs."""
