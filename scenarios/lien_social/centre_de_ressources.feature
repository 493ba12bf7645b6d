# language: fr
Fonctionnalité: Le lien social et le centre de ressources territorial

  Les ateliers collectifs (volet 1) ne se confondent pas avec les heures de lien social. L'accompagnement renforcé (volet 2) de
  même objet n'est maintenu que s'il reste justifié et souhaité ; la dotation du centre le finance, sans participation.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 700,00 €
    Et que le tarif du lien social est de 25,00 €/h

  @LIEN-37
  Plan du scénario: quatre heures de sorties du volet 2, <justifié>, <souhaité>
    Étant donné que les heures de lien social sont de 9 h
    Et que les heures d'accompagnement renforcé sont de 4 h
    Et que <justifié>
    Et que <souhaité>
    Quand le dossier est instruit au 01/03/2026
    Alors les heures d'accompagnement renforcé maintenues sont de <maintenues>
    Et les heures de lien social retenues sont de 9 h

    Exemples:
      | justifié                                         | souhaité                                              | maintenues |
      | l'accompagnement renforcé est toujours justifié  | la personne souhaite l'accompagnement renforcé        | 4 h        |
      | l'accompagnement renforcé est toujours justifié  | la personne ne souhaite plus l'accompagnement renforcé | 0 h        |
      | l'accompagnement renforcé n'est plus justifié    | la personne souhaite l'accompagnement renforcé        | 0 h        |

  @LIEN-37
  Scénario: un atelier collectif du volet 1 n'est pas un motif de réduire les neuf heures
    Étant donné que les heures de lien social sont de 9 h
    Et que la suite donnée aux heures de lien social est réduites
    Et que les motifs opposés au lien social comprennent l'atelier collectif
    Quand le dossier est instruit au 01/03/2026
    Alors la restriction du lien social est irrecevable
    Et une alerte dit « motif irrecevable : les ateliers collectifs d'un centre de ressources ne se confondent pas avec les heures de lien social »
    Et les heures de lien social retenues sont de 9 h

  @LIEN-38
  Scénario: la participation porte sur le plan et le lien social, pas sur l'accompagnement renforcé
    Étant donné que les heures de lien social sont de 4 h
    Et que les heures d'accompagnement renforcé sont de 4 h
    Et que l'accompagnement renforcé est toujours justifié
    Et que la personne souhaite l'accompagnement renforcé
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de 800,00 €
    Et la participation est de 120,71 €
    Et la participation à l'accompagnement renforcé est de 0,00 €

  @LIEN-37 @LIEN-38
  Scénario: sans accompagnement renforcé, rien à maintenir ni à payer
    Étant donné que les heures de lien social sont de 4 h
    Quand le dossier est instruit au 01/01/2026
    Alors il est présumé que les heures d'accompagnement renforcé sont de 0 h
    Et les heures d'accompagnement renforcé maintenues sont de 0 h
    Et la participation à l'accompagnement renforcé est sans objet
    Et la participation est de 120,71 €
