# language: fr
Fonctionnalité: Les ressources de l'année qui comptent pour l'APA

  Le revenu déclaré, les revenus à prélèvement libératoire, et une part des biens ni exploités ni placés, divisés par douze (CASF
  R. 232-5 et R. 132-1).

  @RESS-03
  Scénario: 18 000 € de revenu et 20 000 € de capital non placé
    Étant donné que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que les ressources annuelles sont :
      | nature de la ressource           | montant annuel de la ressource | capital  |
      | revenu déclaré                   | 18 000 €                       |          |
      | capital ni exploité ni placé     |                                | 20 000 € |
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources annuelles comptées sont de 18 600 €
    Et les ressources mensuelles sont de 1 550,00 €
    Et les ressources retenues sont de 1 550,00 €

  @RESS-03
  Plan du scénario: <nature> de 1 200 € par an compte pour <compté>
    Étant donné que les ressources annuelles sont :
      | nature de la ressource | montant annuel de la ressource |
      | <nature>               | 1 200 €                        |
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources annuelles comptées sont de <compté>
    Et les ressources mensuelles sont de <par mois>

    Exemples:
      | nature                                            | compté   | par mois |
      | revenu déclaré                                    | 1 200 €  | 100,00 € |
      | revenu soumis au prélèvement libératoire          | 1 200 €  | 100,00 € |
      | bien bâti ni exploité ni placé                    | 600 €    | 50,00 €  |
      | bien non bâti ni exploité ni placé                | 960 €    | 80,00 €  |
      | résidence principale occupée                      | 0 €      | 0,00 €   |
      | prestation en nature                              | 0 €      | 0,00 €   |
      | allocation de logement                            | 0 €      | 0,00 €   |
      | prime de déménagement                             | 0 €      | 0,00 €   |
      | capital d'accident du travail                     | 0 €      | 0,00 €   |
      | prime de rééducation ou prêt d'honneur            | 0 €      | 0,00 €   |
      | frais funéraires                                  | 0 €      | 0,00 €   |
      | capital-décès                                     | 0 €      | 0,00 €   |
      | rente viagère de dépendance                       | 0 €      | 0,00 €   |
      | concours des enfants                              | 0 €      | 0,00 €   |
      | retraite du combattant ou distinction honorifique | 0 €      | 0,00 €   |
      | revenu d'un obligé alimentaire                    | 0 €      | 0,00 €   |

  @RESS-04
  Scénario: les revenus des enfants ne changent rien
    Étant donné que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que les ressources annuelles sont :
      | nature de la ressource         | montant annuel de la ressource |
      | revenu déclaré                 | 12 000 €                       |
      | revenu d'un obligé alimentaire | 90 000 €                       |
      | revenu d'un obligé alimentaire | 75 000 €                       |
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 1 000,00 €
    Et une alerte dit « l'obligation alimentaire ne joue pas pour l'APA : ni les revenus des proches ni leur aide ne comptent »

  @RESS-04
  Scénario: sans revenu de proche, rien n'alerte
    Étant donné que les ressources annuelles sont :
      | nature de la ressource | montant annuel de la ressource |
      | revenu déclaré         | 12 000 €                       |
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources mensuelles sont de 1 000,00 €
    Et aucune alerte ne dit « l'obligation alimentaire ne joue pas pour l'APA : ni les revenus des proches ni leur aide ne comptent »

  @RESS-03
  Scénario: les ressources mensuelles données l'emportent, et l'écart alerte
    Étant donné que les ressources mensuelles sont de 1 200 €
    Et que les ressources annuelles sont :
      | nature de la ressource | montant annuel de la ressource |
      | revenu déclaré         | 12 000 €                       |
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources mensuelles sont de 1 200 €
    Et une alerte dit « « ressources mensuelles » est donné, et les règles en déduisent une autre valeur : le donné l'emporte »

  @RESS-03
  Scénario: sans aucune ressource donnée, on demande les ressources mensuelles
    Étant donné que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont indéterminées : il manque les ressources mensuelles

  @RESS-03
  Scénario: la somme annuelle se rapporte au mois avec un seul arrondi
    Étant donné que les ressources annuelles sont :
      | nature de la ressource       | montant annuel de la ressource | capital   |
      | revenu déclaré               | 10 000,03 €                    |           |
      | capital ni exploité ni placé |                                | 1 000,01 € |
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources annuelles comptées sont de 10 030,0303 €
    Et les ressources mensuelles sont de 835,84 €

  @RESS-03
  Plan du scénario: <changement>, les ressources sont réévaluées au 1er du mois suivant
    Étant donné que le changement de situation est <changement>
    Et que la date du changement de situation est le <date>
    Quand le dossier est instruit au 01/06/2026
    Alors la date de réévaluation des ressources est le <réévaluation>

    Exemples:
      | changement             | date       | réévaluation |
      | décès du conjoint      | 31/03/2026 | 01/04/2026   |
      | chômage du conjoint    | 01/04/2026 | 01/05/2026   |
      | retraite du conjoint   | 15/12/2025 | 01/01/2026   |
      | invalidité du conjoint | 15/04/2026 | 01/05/2026   |
      | divorce                | 15/04/2026 | 01/05/2026   |
      | séparation             | 30/04/2026 | 01/05/2026   |

  @RESS-03
  Scénario: un autre changement n'est pas dans R. 232-6
    Étant donné que le changement de situation est autre changement
    Et que la date du changement de situation est le 15/04/2026
    Quand le dossier est instruit au 01/06/2026
    Alors la date de réévaluation des ressources est sans objet

  @RESS-01
  Plan du scénario: deux époux ont l'APA, deux plans, les mêmes ressources, deux participations (<époux>)
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est couple
    Et que le GIR est <GIR>
    Et que les ressources mensuelles sont de 3 400 €
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 2 000 €
    Et la participation est de <participation>

    Exemples:
      | époux    | GIR | plan       | participation |
      | l'un     | 4   | 400,00 €   | 153,19 €      |
      | l'autre  | 1   | 1 200,00 € | 330,48 €      |
