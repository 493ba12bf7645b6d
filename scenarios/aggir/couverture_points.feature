# language: fr
Fonctionnalité: Les points de chaque groupe AGGIR

  Toutes les variables cotées pareil : le score d'un groupe est la somme de sa colonne (CASF annexe 2-2).

  @AGG-02 @AGG-03
  Plan du scénario: les huit scores d'une grille toute cotée <cotation>
    Étant donné que la grille est :
      | cohérence  | orientation | toilette   | habillage  | alimentation | élimination | transferts | déplacements intérieurs |
      | <cotation> | <cotation>  | <cotation> | <cotation> | <cotation>   | <cotation>  | <cotation> | <cotation>              |
    Quand le dossier est instruit au 01/01/2026
    Alors le score AGGIR (A) est de <A> points
    Et le score AGGIR (B) est de <B> points
    Et le score AGGIR (C) est de <C> points
    Et le score AGGIR (D) est de <D> points
    Et le score AGGIR (E) est de <E> points
    Et le score AGGIR (F) est de <F> points
    Et le score AGGIR (G) est de <G> points
    Et le score AGGIR (H) est de <H> points
    Et le GIR est <GIR>

    Exemples:
      | cotation | A     | B     | C     | D     | E     | F     | G     | H      | GIR |
      | A        | 0     | 0     | 0     | 0     | 0     | 0     | 0     | 0      | 6   |
      | B        | 220   | 568   | 312   | 600   | 500   | 700   | 1 100 | 11 000 | 4   |
      | C        | 4 440 | 3 660 | 1 700 | 4 600 | 3 800 | 3 100 | 2 500 | 14 000 | 1   |
