# language: fr
Fonctionnalité: La participation sur le répit

  Le répit, dans le plan ou au titre du module, supporte la participation (CASF R. 232-11) ; le taux est recalculé, répit compris.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 3
    Et que les ressources mensuelles sont de 1 800 €
    Et qu'un répit est demandé
    Et qu'un besoin de répit est évalué
    Et que la date de notification de la décision est le 01/03/2026

  @REP-08
  Scénario: un plan de 1 000 € répit compris, 200 € de répit consommés
    Étant donné que le montant du plan d'aide est de 800,00 €
    Et que le montant du répit demandé est de 200,00 €
    Et que le répit consommé est de 200,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le plan retenu avec le répit est de 1 000,00 €
    Et le taux de participation est de 24,33 % à 2 décimales
    Et le taux de participation avec le répit est de 22,43 % à 2 décimales
    Et la participation sur le répit est de 44,85 €

  @REP-08
  Scénario: la participation ne porte que sur le répit pris en charge
    Étant donné que le montant du plan d'aide est de 800,00 €
    Et que le montant du répit demandé est de 200,00 €
    Et que le répit consommé est de 230,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la participation sur le répit est de 44,85 €

  @REP-08
  Plan du scénario: le taux, répit compris, pour <ressources> de ressources et <plan> de plan
    Étant donné que le montant du plan d'aide est de <plan>
    Et que le montant du répit demandé est de 100,00 €
    Et que le répit consommé est de 100,00 €
    Et que les ressources mensuelles sont de <ressources>
    Quand le dossier est instruit au 01/03/2026
    Alors la participation sur le répit est de <participation>
    Et le droit est <certain> sur la participation sur le répit

    Exemples:
      | plan     | ressources | participation | certain   |
      | 200,00 € | 1 800,00 € | 31,11 €       | certain   |
      | 308,33 € | 1 800,00 € | 31,11 €       | certain   |
      | 308,34 € | 1 800,00 € | 31,11 €       | incertain |
      | 600,00 € | 933,89 €   | 0,00 €        | certain   |
      | 600,00 € | 933,90 €   | 0,00 €        | incertain |
      | 600,00 € | 3 439,30 € | 90,00 €       | incertain |
      | 600,00 € | 3 439,31 € | 90,00 €       | certain   |

  @REP-08
  Scénario: le taux est recalculé avec le module, ou reste celui du plan
    Étant donné que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise | oui |
    Et que le montant du plan d'aide est de 1 215,99 €
    Et que le montant du répit demandé est de 300,00 €
    Et que le répit consommé est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la majoration de répit est de 300,00 €
    Et le plan retenu avec le répit est de 1 515,99 €
    Et la participation sur le répit est de 59,52 €
    Et dans la lecture « le taux est celui du plan, sans le module », la participation sur le répit est de 63,23 €

  @REP-08 @REP-14
  Scénario: douze mois de 60 € au titre du module : chaque mois porte un douzième du plafond annuel
    Étant donné que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise | oui |
    Et que le montant du plan d'aide est de 1 215,99 €
    Et que le montant du répit demandé est de 60,00 €
    Et que les mois de répit sont de 12 mois
    Et que le répit consommé est de 60,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la majoration de répit est de 583,52 €
    Et la participation sur le répit est de 10,13 €

  @REP-14
  Scénario: sans mois de répit, aucune part du mois
    Étant donné que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise | oui |
    Et que le montant du plan d'aide est de 1 215,99 €
    Et que le montant du répit demandé est de 60,00 €
    Et que les mois de répit sont de 0 mois
    Quand le dossier est instruit au 01/03/2026
    Alors la majoration de répit est de 0,00 €
    Et la participation sur le répit est sans objet

  @REP-08
  Plan du scénario: un plan de <plan>, sans répit admis, <cas>
    Étant donné que le montant du plan d'aide est de <plan>
    Et que le dispositif de répit est autre dispositif
    Et que le dispositif ne concourt pas au répit de l'aidant
    Quand le dossier est instruit au 01/03/2026
    Alors le plan retenu avec le répit est de <plan>
    Et le taux de participation avec le répit est <taux>

    Exemples:
      | cas                     | plan   | taux                      |
      | n'a pas de taux         | 0,00 € | sans objet                |
      | a le taux des ressources | 0,01 € | de 31,11 % à 2 décimales |
