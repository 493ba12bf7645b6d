# language: fr
Fonctionnalité: Ce que l'APA couvre en accueil familial

  Contexte:
    Étant donné que le lieu de vie est l'accueil familial

  @PLAN-09
  Scénario: l'entretien et la mise à disposition des pièces sont exclus
    Étant donné que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que l'entretien journalier est de 10,00 €
    Et que la mise à disposition journalière est de 12,00 €
    Et que les jours d'accueil du mois sont de 30 jours par mois
    Quand le dossier est instruit au 01/03/2026
    Alors les frais d'accueil admis sont de 1 291,65 €
    Et les frais d'accueil exclus sont de 660,00 €

  @PLAN-10
  Plan du scénario: l'APA s'impute dans l'ordre, sujétions <sujétions>, services <services>
    Étant donné que le GIR est 3
    Et que les sujétions retenues sont de <sujétions>
    Et que les services rendus retenus sont de <services>
    Et que l'intervenant extérieur retenu est de <extérieur>
    Et que les transports et aides techniques retenus sont de <transports>
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond du plan d'aide est de 1 215,99 €
    Et les sujétions prises en charge sont de <1>
    Et les services rendus pris en charge sont de <2>
    Et l'intervenant extérieur pris en charge est de <3>
    Et les transports et aides techniques pris en charge sont de <4>
    Et le droit est incertain sur les services rendus pris en charge

    Exemples:
      | sujétions  | services | extérieur | transports | 1          | 2        | 3        | 4        |
      | 300,00 €   | 931,55 € | 200,00 €  | 0,00 €     | 300,00 €   | 915,99 € | 0,00 €   | 0,00 €   |
      | 300,00 €   | 700,00 € | 200,00 €  | 100,00 €   | 300,00 €   | 700,00 € | 200,00 € | 15,99 €  |
      | 300,00 €   | 900,00 € | 200,00 €  | 100,00 €   | 300,00 €   | 900,00 € | 15,99 €  | 0,00 €   |
      | 1 216,00 € | 10,00 €  | 0,00 €    | 10,00 €    | 1 215,99 € | 0,00 €   | 0,00 €   | 0,00 €   |
      | 100,00 €   | 500,00 € | 100,00 €  | 100,00 €   | 100,00 €   | 500,00 € | 100,00 € | 100,00 € |

  @PLAN-10
  Scénario: on ne sait pas ce que le plan retient des sujétions, on sait ce que paie le plafond sans elles
    Étant donné que le GIR est 3
    Et que les services rendus retenus sont de 931,55 €
    Quand le dossier est instruit au 01/03/2026
    Alors les services rendus pris en charge sont indéterminés : il manque les sujétions retenues

  @PLAN-11
  Plan du scénario: un intervenant extérieur, <nombre> personne(s) très dépendante(s), difficulté : <difficulté>
    Étant donné que les personnes très dépendantes ou handicapées accueillies sont de <nombre>
    Et que la difficulté de l'accueillant est <difficulté>
    Et que les postes du plan sont :
      | nature du poste                           | heures du poste | tarif du poste |
      | intervenant extérieur en accueil familial | 10 h            | 25,00 €/h      |
    Quand le dossier est instruit au 01/03/2026
    Alors la situation particulière de l'accueil est <particulière>
    Et les postes rejetés sont de <rejetés>
    Et le montant du plan d'aide est de <montant>

    Exemples:
      | nombre | difficulté | particulière | rejetés | montant  |
      | 2      | non        | oui          | 0       | 250,00 € |
      | 1      | oui        | oui          | 0       | 250,00 € |
      | 1      | non        | non          | 1       | 0,00 €   |
      | 0      | non        | non          | 1       | 0,00 €   |

  @PLAN-12
  Scénario: l'adaptation du logement, dans les seules pièces réservées
    Étant donné que l'adaptation des pièces réservées est de 200,00 €
    Et que l'adaptation des pièces communes est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors l'adaptation admissible est de 200,00 €
    Et l'adaptation exclue est de 300,00 €

  @PLAN-09 @PLAN-10 @PLAN-12
  Scénario: chez soi, ces règles sont sans objet
    Étant donné que le lieu de vie est le domicile
    Quand le dossier est instruit au 01/03/2026
    Alors les frais d'accueil admis sont sans objet
    Et les sujétions prises en charge sont sans objet
    Et l'adaptation admissible est sans objet

  @PLAN-13
  Plan du scénario: un contrat d'accueil signé le 01/04/2026, révision <révision>, GIR <GIR>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le GIR est <GIR>
    Et que la date du contrat d'accueil est le 01/04/2026
    Et que la date de demande de révision <révision>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « demander la révision du plan » <état>

    Exemples:
      | GIR | révision          | jour       | état          |
      | 3   | n'est pas connue  | 31/03/2026 | n'est pas née |
      | 3   | n'est pas connue  | 01/04/2026 | est à faire   |
      | 3   | est le 02/04/2026 | 02/04/2026 | est respectée |
      | 5   | n'est pas connue  | 01/04/2026 | n'est pas née |
