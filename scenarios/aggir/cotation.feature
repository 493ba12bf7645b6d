# language: fr
Fonctionnalité: Coter une variable de la grille AGGIR

  Quatre adverbes cotent une sous-variable : quatre oui donnent A, quatre non donnent C, tout le reste B. Les sous-variables
  donnent la variable. Le guide officiel n'est connu que par des transcriptions : ce que l'on en tire est dit incertain.

  @AGG-05
  Plan du scénario: la toilette du haut faite spontanément <spontanément>, totalement <totalement>, correctement <correctement>, habituellement <habituellement>
    Étant donné que la grille est :
      | sous-variable AGGIR | spontanément   | totalement   | correctement   | habituellement   |
      | toilette du haut    | <spontanément> | <totalement> | <correctement> | <habituellement> |
    Quand le dossier est instruit au 01/01/2026
    Alors la cotation (toilette du haut) est <cotation>

    Exemples:
      | spontanément | totalement | correctement | habituellement | cotation |
      | oui          | oui        | oui          | oui            | A        |
      | oui          | oui        | oui          | non            | B        |
      | oui          | oui        | non          | oui            | B        |
      | oui          | oui        | non          | non            | B        |
      | oui          | non        | oui          | oui            | B        |
      | oui          | non        | oui          | non            | B        |
      | oui          | non        | non          | oui            | B        |
      | oui          | non        | non          | non            | B        |
      | non          | oui        | oui          | oui            | B        |
      | non          | oui        | oui          | non            | B        |
      | non          | oui        | non          | oui            | B        |
      | non          | oui        | non          | non            | B        |
      | non          | non        | oui          | oui            | B        |
      | non          | non        | oui          | non            | B        |
      | non          | non        | non          | oui            | B        |
      | non          | non        | non          | non            | C        |

  @AGG-05
  Scénario: sa toilette totalement et correctement, mais jamais spontanément
    Étant donné que la grille est :
      | sous-variable AGGIR | spontanément | totalement | correctement | habituellement |
      | toilette du haut    | non          | oui        | oui          | oui            |
      | toilette du bas     | non          | oui        | oui          | oui            |
    Quand le dossier est instruit au 01/01/2026
    Alors la cotation (toilette du haut) est B
    Et la toilette est B

  @AGG-05
  Scénario: un adverbe sans réponse laisse la cotation indéterminée
    Étant donné que la grille est :
      | sous-variable AGGIR | spontanément | totalement | correctement | habituellement |
      | toilette du haut    | oui          | oui        | oui          |                |
    Quand le dossier est instruit au 01/01/2026
    Alors la cotation (toilette du haut) est indéterminée : il manque habituellement (toilette du haut)

  @AGG-05
  Plan du scénario: cohérence, une sous-variable cotée C suffit : <communication> et <comportement>
    Étant donné que la grille est :
      | sous-variable AGGIR | cotation        |
      | communication       | <communication> |
      | comportement        | <comportement>  |
    Quand le dossier est instruit au 01/01/2026
    Alors la cohérence est <cohérence>
    Et le droit est incertain sur la cohérence

    Exemples:
      | communication | comportement | cohérence |
      | A             | A            | A         |
      | A             | B            | B         |
      | A             | C            | C         |
      | B             | A            | B         |
      | B             | B            | B         |
      | B             | C            | C         |
      | C             | A            | C         |
      | C             | B            | C         |
      | C             | C            | C         |

  @AGG-05
  Plan du scénario: orientation, une sous-variable cotée C suffit : <temps> et <espace>
    Étant donné que la grille est :
      | sous-variable AGGIR       | cotation |
      | orientation dans le temps | <temps>  |
      | orientation dans l'espace | <espace> |
    Quand le dossier est instruit au 01/01/2026
    Alors l'orientation est <orientation>
    Et le droit est incertain sur l'orientation

    Exemples:
      | temps | espace | orientation |
      | A     | A      | A           |
      | A     | B      | B           |
      | A     | C      | C           |
      | B     | A      | B           |
      | B     | B      | B           |
      | B     | C      | C           |
      | C     | A      | C           |
      | C     | B      | C           |
      | C     | C      | C           |

  @AGG-05
  Plan du scénario: toilette, C si tout est coté C : <haut> et <bas>
    Étant donné que la grille est :
      | sous-variable AGGIR | cotation |
      | toilette du haut    | <haut>   |
      | toilette du bas     | <bas>    |
    Quand le dossier est instruit au 01/01/2026
    Alors la toilette est <toilette>
    Et le droit est incertain sur la toilette

    Exemples:
      | haut | bas | toilette |
      | A    | A   | A        |
      | A    | B   | B        |
      | A    | C   | B        |
      | B    | A   | B        |
      | B    | B   | B        |
      | B    | C   | B        |
      | C    | A   | B        |
      | C    | B   | B        |
      | C    | C   | C        |

  @AGG-05
  Plan du scénario: habillage, C si tout est coté C : <haut> et <milieu> et <bas>
    Étant donné que la grille est :
      | sous-variable AGGIR | cotation |
      | habillage du haut   | <haut>   |
      | habillage du milieu | <milieu> |
      | habillage du bas    | <bas>    |
    Quand le dossier est instruit au 01/01/2026
    Alors l'habillage est <habillage>
    Et le droit est incertain sur l'habillage

    Exemples:
      | haut | milieu | bas | habillage |
      | A    | A      | A   | A         |
      | A    | A      | B   | B         |
      | A    | A      | C   | B         |
      | A    | B      | A   | B         |
      | A    | B      | B   | B         |
      | A    | B      | C   | B         |
      | A    | C      | A   | B         |
      | A    | C      | B   | B         |
      | A    | C      | C   | B         |
      | B    | A      | A   | B         |
      | B    | A      | B   | B         |
      | B    | A      | C   | B         |
      | B    | B      | A   | B         |
      | B    | B      | B   | B         |
      | B    | B      | C   | B         |
      | B    | C      | A   | B         |
      | B    | C      | B   | B         |
      | B    | C      | C   | B         |
      | C    | A      | A   | B         |
      | C    | A      | B   | B         |
      | C    | A      | C   | B         |
      | C    | B      | A   | B         |
      | C    | B      | B   | B         |
      | C    | B      | C   | B         |
      | C    | C      | A   | B         |
      | C    | C      | B   | B         |
      | C    | C      | C   | C         |

  @AGG-05
  Plan du scénario: alimentation, A et C donnent B : <se servir> et <manger>
    Étant donné que la grille est :
      | sous-variable AGGIR | cotation    |
      | se servir           | <se servir> |
      | manger              | <manger>    |
    Quand le dossier est instruit au 01/01/2026
    Alors l'alimentation est <alimentation>
    Et le droit est incertain sur l'alimentation

    Exemples:
      | se servir | manger | alimentation |
      | A         | A      | A            |
      | A         | B      | B            |
      | A         | C      | B            |
      | B         | A      | B            |
      | B         | B      | B            |
      | B         | C      | C            |
      | C         | A      | B            |
      | C         | B      | C            |
      | C         | C      | C            |

  @AGG-05
  Plan du scénario: élimination, une sous-variable cotée C suffit : <urinaire> et <fécale>
    Étant donné que la grille est :
      | sous-variable AGGIR  | cotation   |
      | élimination urinaire | <urinaire> |
      | élimination fécale   | <fécale>   |
    Quand le dossier est instruit au 01/01/2026
    Alors l'élimination est <élimination>
    Et le droit est incertain sur l'élimination

    Exemples:
      | urinaire | fécale | élimination |
      | A        | A      | A           |
      | A        | B      | B           |
      | A        | C      | C           |
      | B        | A      | B           |
      | B        | B      | B           |
      | B        | C      | C           |
      | C        | A      | C           |
      | C        | B      | C           |
      | C        | C      | C           |

  @AGG-05 @AGG-03
  Plan du scénario: <variable> n'a pas de sous-variable : ses quatre adverbes la cotent
    Étant donné que la grille est :
      | sous-variable AGGIR | spontanément | totalement | correctement | habituellement |
      | <variable>          | oui          | non        | oui          | oui            |
    Quand le dossier est instruit au 01/01/2026
    Alors <variable> est B

    Exemples:
      | variable                 |
      | transferts               |
      | déplacements intérieurs  |
      | déplacements extérieurs  |
      | communication à distance |

  @AGG-05 @AGG-06
  Scénario: des quatre adverbes au GIR
    Étant donné que la grille est :
      | sous-variable AGGIR       | spontanément | totalement | correctement | habituellement |
      | communication             | oui          | oui        | oui          | oui            |
      | comportement              | oui          | oui        | oui          | oui            |
      | orientation dans le temps | oui          | oui        | oui          | oui            |
      | orientation dans l'espace | oui          | oui        | oui          | oui            |
      | toilette du haut          | non          | oui        | oui          | oui            |
      | toilette du bas           | non          | oui        | oui          | oui            |
      | habillage du haut         | oui          | oui        | oui          | oui            |
      | habillage du milieu       | oui          | oui        | oui          | oui            |
      | habillage du bas          | oui          | oui        | oui          | oui            |
      | se servir                 | oui          | oui        | oui          | oui            |
      | manger                    | oui          | oui        | oui          | oui            |
      | élimination urinaire      | oui          | oui        | oui          | oui            |
      | élimination fécale        | oui          | oui        | oui          | oui            |
      | transferts                | oui          | oui        | oui          | oui            |
      | déplacements intérieurs   | oui          | oui        | oui          | oui            |
      | déplacements extérieurs   | oui          | oui        | oui          | oui            |
      | communication à distance  | oui          | oui        | oui          | oui            |
    Quand le dossier est instruit au 01/01/2026
    Alors la toilette est B
    Et l'habillage est A
    Et le rang AGGIR est 12
    Et le GIR est 5

  @AGG-05 @AGG-06
  Scénario: une grille qui ne peut rien faire, de l'adverbe au GIR
    Étant donné que la grille est :
      | sous-variable AGGIR       | spontanément | totalement | correctement | habituellement |
      | communication             | non          | non        | non          | non            |
      | comportement              | non          | non        | non          | non            |
      | orientation dans le temps | non          | non        | non          | non            |
      | orientation dans l'espace | non          | non        | non          | non            |
      | toilette du haut          | non          | non        | non          | non            |
      | toilette du bas           | non          | non        | non          | non            |
      | habillage du haut         | non          | non        | non          | non            |
      | habillage du milieu       | non          | non        | non          | non            |
      | habillage du bas          | non          | non        | non          | non            |
      | se servir                 | non          | non        | non          | non            |
      | manger                    | non          | non        | non          | non            |
      | élimination urinaire      | non          | non        | non          | non            |
      | élimination fécale        | non          | non        | non          | non            |
      | transferts                | non          | non        | non          | non            |
      | déplacements intérieurs   | non          | non        | non          | non            |
      | déplacements extérieurs   | non          | non        | non          | non            |
      | communication à distance  | non          | non        | non          | non            |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est 1
    Et le GIR est 1

  @AGG-05
  Scénario: la variable donnée l'emporte sur ses sous-variables, et l'écart alerte
    Étant donné que la toilette est A
    Et que la grille est :
      | sous-variable AGGIR | cotation |
      | toilette du haut    | C        |
      | toilette du bas     | C        |
    Quand le dossier est instruit au 01/01/2026
    Alors la toilette est A
