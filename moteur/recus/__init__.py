"""Les reçus : rejouer une instruction, trouver celles qu'un changement fait refaire."""
