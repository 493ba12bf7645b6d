# language: fr
Fonctionnalité: De la grille AGGIR au rang, et du rang au GIR

  Chaque groupe, de A à H, additionne les points des huit variables ; le premier score minimal atteint donne le rang (CASF
  annexe 2-2). Pour chaque score minimal : la grille qui l'atteint de plus près, puis celle qui le manque de plus près.

  @AGG-02 @AGG-03 @AGG-06
  Plan du scénario: score minimal de <seuil> dans le groupe <groupe>, score de <score>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le score AGGIR (<groupe>) est de <score> points
    Et le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | seuil | groupe | score | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | 4 380 | A      | 4 380 | C         | C           | C        | C         | A            | C           | C          | C            | 1    | 1   |
      | 4 380 | A      | 4 376 | C         | C           | B        | C         | B            | C           | C          | C            | 2    | 2   |
      | 4 140 | A      | 4 140 | C         | C           | A        | C         | A            | C           | C          | A            | 2    | 2   |
      | 4 140 | A      | 4 136 | C         | C           | A        | B         | B            | C           | C          | A            | 3    | 2   |
      | 3 390 | A      | 3 392 | C         | C           | A        | C         | A            | A           | B          | B            | 3    | 2   |
      | 3 390 | A      | 3 388 | C         | C           | A        | B         | B            | A           | B          | B            | 4    | 2   |
      | 2 016 | B      | 2 016 | A         | C           | A        | A         | A            | B           | C          | A            | 4    | 2   |
      | 2 016 | B      | 2 012 | A         | C           | A        | B         | C            | B           | C          | C            | 6    | 2   |
      | 1 700 | C      | 1 700 | A         | A           | C        | C         | C            | C           | C          | C            | 5    | 2   |
      | 1 700 | C      | 1 676 | A         | A           | B        | C         | C            | C           | C          | C            | 6    | 2   |
      | 1 432 | C      | 1 432 | A         | A           | B        | B         | A            | A           | C          | C            | 6    | 2   |
      | 1 432 | C      | 1 420 | A         | A           | A        | A         | A            | B           | C          | C            | 7    | 2   |
      | 2 400 | D      | 2 400 | A         | A           | A        | A         | A            | B           | C          | C            | 7    | 2   |
      | 2 400 | D      | 2 200 | A         | A           | A        | A         | A            | A           | C          | C            | 12   | 5   |
      | 1 200 | E      | 1 200 | A         | A           | A        | A         | B            | C           | B          | C            | 8    | 3   |
      | 1 200 | E      | 1 100 | A         | A           | A        | A         | A            | C           | B          | C            | 9    | 3   |
      | 800   | F      | 800   | A         | A           | A        | A         | A            | C           | B          | C            | 9    | 3   |
      | 800   | F      | 700   | A         | A           | A        | A         | A            | C           | A          | C            | 10   | 4   |
      | 650   | G      | 650   | A         | C           | A        | A         | A            | B           | B          | B            | 10   | 4   |
      | 650   | G      | 600   | A         | A           | A        | A         | A            | B           | B          | C            | 11   | 4   |
      | 4 000 | H      | 4 000 | A         | A           | A        | A         | A            | B           | B          | A            | 11   | 4   |
      | 4 000 | H      | 3 000 | A         | A           | A        | A         | A            | B           | C          | A            | 12   | 5   |
      | 2 000 | H      | 2 000 | A         | A           | A        | A         | A            | A           | B          | A            | 12   | 5   |
      | 2 000 | H      | 1 000 | A         | A           | A        | A         | A            | A           | C          | A            | 13   | 6   |

  @AGG-03
  Plan du scénario: dans le groupe H, des transferts cotés B valent plus que cotés C, ici <transferts>
    # ce n'est pas une coquille : 2 000 points contre 1 000
    Étant donné que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts   | déplacements intérieurs |
      | A         | A           | A        | B         | A            | A           | <transferts> | A                       |
    Quand le dossier est instruit au 01/01/2026
    Alors le score AGGIR (H) est de <score> points
    Et le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | transferts | score | rang | GIR |
      | B          | 4 000 | 11   | 4   |
      | C          | 3 000 | 12   | 5   |

  @AGG-03
  Plan du scénario: dans le groupe B, les déplacements intérieurs retirent des points, ici cotés <déplacements>
    # de A à C, le score descend sous 2 016 : le GIR passe de 2 à 3
    Étant donné que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements intérieurs |
      | A         | C           | A        | B         | A            | A           | C          | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le score AGGIR (B) est de <score> points
    Et le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | déplacements | score | rang | GIR |
      | A            | 2 016 | 4    | 2   |
      | B            | 1 976 | 8    | 3   |
      | C            | 1 936 | 8    | 3   |
