# language: fr
Fonctionnalité: Des grilles AGGIR cotées, et leur GIR

  @AGG-07 @AGG-06
  Plan du scénario: GIR 1 : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                               | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | confinée au lit, fonctions mentales gravement altérées | C         | C           | C        | C         | C            | C           | C          | C            | 1    | 1   |

  @AGG-09
  Plan du scénario: GIR 2 : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                          | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | désorientée, se déplace seule                     | C         | C           | C        | C         | B            | C           | A          | A            | 3    | 2   |
      | alitée, fonctions mentales partiellement altérées | B         | B           | C        | C         | C            | C           | C          | C            | 5    | 2   |

  @AGG-10
  Plan du scénario: GIR 3 : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                                       | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | lucide, aidée plusieurs fois par jour pour les soins corporels | A         | A           | C        | C         | B            | C           | B          | B            | 8    | 3   |

  @AGG-11
  Plan du scénario: GIR 4, ou 3 quand toilette et habillage sont cotés C : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                                              | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | lucide, à lever, aidée pour la toilette et l'habillage                | A         | A           | B        | B         | A            | A           | C          | A            | 10   | 4   |
      | sans problème locomoteur, aidée pour les soins corporels et les repas | A         | A           | B        | B         | B            | A           | A          | A            | 11   | 4   |
      | la même, toilette et habillage faits par autrui                       | A         | A           | C        | C         | B            | A           | A          | A            | 9    | 3   |

  @AGG-12
  Plan du scénario: GIR 5 : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                   | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | aidée partiellement pour la seule toilette | A         | A           | B        | A         | A            | A           | A          | A            | 12   | 5   |

  @AGG-12 @AGG-13 @AGG-06
  Plan du scénario: GIR 6 : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                  | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | autonome pour tous les actes de la grille | A         | A           | A        | A         | A            | A           | A          | A            | 13   | 6   |

  @AGG-13
  Plan du scénario: GIR 6 malgré des fonctions mentales partiellement altérées : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                            | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | cohérence et orientation partielles, le reste seule | B         | B           | A        | A         | A            | A           | A          | A            | 13   | 6   |

  @AGG-06
  Plan du scénario: GIR 4, au seuil : <personne>
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | personne                                                  | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | rang | GIR |
      | toilette et habillage partiels, juste au seuil du rang 11 | A         | A           | B        | B         | A            | A           | A          | A            | 11   | 4   |

  @AGG-13
  Scénario: l'exemple 3 de CareLink, qui annonce un GIR 4 : l'algorithme donne un GIR 6
    Étant donné que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements intérieurs |
      | B         | B           | A        | A         | A            | A           | A          | A                       |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est 13
    Et le GIR est 6, et non 4 comme l'annonce la documentation de CareLink

  @AGG-03
  Plan du scénario: les déplacements extérieurs et la communication à distance ne pèsent pas, cotés <extérieurs> et <distance>
    Étant donné que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements intérieurs | déplacements extérieurs | communication à distance |
      | A         | A           | <toilette> | A       | A            | A           | A          | A                       | <extérieurs>            | <distance>               |
    Quand le dossier est instruit au 01/01/2026
    Alors le rang AGGIR est <rang>
    Et le GIR est <GIR>

    Exemples:
      | toilette | extérieurs | distance | rang | GIR |
      | A        | C          | C        | 13   | 6   |
      | A        | A          | C        | 13   | 6   |
      | A        | C          | A        | 13   | 6   |
      | B        | A          | A        | 12   | 5   |
      | B        | C          | C        | 12   | 5   |

  @AGG-04
  Scénario: les huit variables qui pèsent suffisent, aucune variable illustrative n'est demandée
    Étant donné que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements intérieurs |
      | A         | A           | A        | A         | A            | A           | A          | A                       |
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est 6

  @AGG-02
  Plan du scénario: une grille sans <absente> est incomplète : aucun GIR n'est rendu
    Étant donné que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est indéterminé : il manque <absente>
    Et le rang AGGIR est indéterminé : il manque <absente>

    Exemples:
      | absente                 | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements |
      | cohérence               |           | A           | A        | A         | A            | A           | A          | A            |
      | orientation             | A         |             | A        | A         | A            | A           | A          | A            |
      | toilette                | A         | A           |          | A         | A            | A           | A          | A            |
      | habillage               | A         | A           | A        |           | A            | A           | A          | A            |
      | alimentation            | A         | A           | A        | A         |              | A           | A          | A            |
      | élimination             | A         | A           | A        | A         | A            |             | A          | A            |
      | transferts              | A         | A           | A        | A         | A            | A           |            | A            |
      | déplacements intérieurs | A         | A           | A        | A         | A            | A           | A          |              |

  @AGG-02
  Scénario: une grille à peine commencée dit tout ce qui manque
    Étant donné que la cohérence est A
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est indéterminé : il manque orientation, toilette, habillage, alimentation, élimination, transferts et déplacements intérieurs

  @AGG-06
  Scénario: le GIR donné l'emporte sur la grille, et l'écart alerte
    Étant donné que le GIR est 4
    Et que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements intérieurs |
      | C         | C           | C        | C         | C            | C           | C          | C                       |
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est 4
    Et une alerte dit « « GIR » est donné, et les règles en déduisent une autre valeur : le donné l'emporte »

  @AGG-06
  Scénario: le GIR donné et la grille d'accord, rien n'alerte
    Étant donné que le GIR est 1
    Et que la grille est :
      | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements intérieurs |
      | C         | C           | C        | C         | C            | C           | C          | C                       |
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est 1
    Et aucune alerte ne dit « « GIR » est donné, et les règles en déduisent une autre valeur : le donné l'emporte »

  @AGG-06
  Scénario: le GIR donné suffit quand la grille est incomplète
    Étant donné que le GIR est 3
    Et que la cohérence est A
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est 3
    Et aucune alerte ne dit « « GIR » est donné, et les règles en déduisent une autre valeur : le donné l'emporte »

  @AGG-06 @ELIG-03
  Plan du scénario: de la grille à l'éligibilité, GIR <GIR>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que la grille est :
      | cohérence   | orientation   | toilette   | habillage   | alimentation   | élimination   | transferts   | déplacements intérieurs |
      | <cohérence> | <orientation> | <toilette> | <habillage> | <alimentation> | <élimination> | <transferts> | <déplacements>          |
    Quand le dossier est instruit au 01/01/2026
    Alors le GIR est <GIR>
    Et <droit>

    Exemples:
      | GIR | cohérence | orientation | toilette | habillage | alimentation | élimination | transferts | déplacements | droit                                  |
      | 4   | A         | A           | B        | B         | A            | A           | A          | A            | la personne est éligible à l'APA       |
      | 5   | A         | A           | B        | A         | A            | A           | A          | A            | la personne n'est pas éligible à l'APA |
