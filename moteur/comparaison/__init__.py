"""Deux jeux de règles et de barèmes comparés : ce qui s'ajoute, s'en va, change de texte, de sens ou de valeur."""
