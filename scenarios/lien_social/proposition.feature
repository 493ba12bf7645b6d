# language: fr
Fonctionnalité: Proposer des heures de lien social

  L'équipe médico-sociale est tenue d'en proposer à l'élaboration, à la réévaluation et au renouvellement du plan (CASF
  L. 232-6). Les plans d'avant 2024 sont réévalués au plus tard le 31/12/2028.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 4

  @LIEN-06
  Plan du scénario: un plan proposé le 10/02/2026 sans trace de proposition, au <jour>
    Étant donné que l'occasion du plan proposé est élaboration
    Et que la date de proposition du plan est le 10/02/2026
    Quand le dossier est instruit au <jour>
    Alors une proposition d'heures de lien social est exigée
    Et l'obligation « proposer des heures de lien social » échoit le 10/02/2026
    Et l'obligation « proposer des heures de lien social » <état>

    Exemples:
      | jour       | état          |
      | 10/02/2026 | est à faire   |
      | 11/02/2026 | est en retard |

  @LIEN-06
  Plan du scénario: des heures proposées le <proposition>, pour un plan proposé le 10/02/2026
    Étant donné que l'occasion du plan proposé est élaboration
    Et que la date de proposition du plan est le 10/02/2026
    Et que la date de proposition du lien social est le <proposition>
    Quand le dossier est instruit au 15/02/2026
    Alors l'obligation « proposer des heures de lien social » <état>

    Exemples:
      | proposition | état          |
      | 10/02/2026  | est respectée |
      | 11/02/2026  | est en retard |
      | 15/02/2026  | est en retard |
      | 16/02/2026  | est en retard |

  @LIEN-06
  Plan du scénario: tant que le plan n'est pas proposé, rien n'est dû, plan <plan>, heures <heures>
    Étant donné que l'occasion du plan proposé est élaboration
    Et que la date de proposition du plan <plan>
    Et que la date de proposition du lien social <heures>
    Quand le dossier est instruit au 10/02/2026
    Alors l'obligation « proposer des heures de lien social » <état>

    Exemples:
      | plan              | heures            | état          |
      | n'est pas connue  | n'est pas connue  | n'est pas née |
      | est le 11/02/2026 | n'est pas connue  | n'est pas née |
      | est le 10/02/2026 | est le 11/02/2026 | est à faire   |
      | est le 10/02/2026 | est le 10/02/2026 | est respectée |

  @LIEN-08
  Scénario: un plan de 2023 renouvelé le 01/06/2026
    Étant donné que l'occasion du plan proposé est renouvellement
    Et que la date de proposition du plan est le 01/06/2026
    Quand le dossier est instruit au 01/06/2026
    Alors une proposition d'heures de lien social est exigée
    Et le jour où naît l'obligation « proposer des heures de lien social » est le 01/06/2026
    Et l'obligation « proposer des heures de lien social » est à faire
    Et l'obligation « proposer des heures de lien social » échoit le 01/06/2026

  @LIEN-08 @LIEN-06
  Plan du scénario: <occasion> d'un plan proposé le <date>, <lieu>, GIR <gir>
    Étant donné que l'occasion du plan proposé est <occasion>
    Et que la date de proposition du plan est le <date>
    Et que le lieu de vie est <lieu>
    Et que le GIR est <gir>
    Quand le dossier est instruit au 02/06/2026
    Alors <exigée>
    Et l'obligation « proposer des heures de lien social » <état>

    Exemples:
      | occasion           | date       | lieu               | gir | exigée                                                   | état          |
      | élaboration        | 01/06/2026 | le domicile        | 4   | une proposition d'heures de lien social est exigée       | est en retard |
      | réévaluation       | 01/06/2026 | l'accueil familial | 1   | une proposition d'heures de lien social est exigée       | est en retard |
      | renouvellement     | 01/06/2026 | le domicile        | 4   | une proposition d'heures de lien social est exigée       | est en retard |
      | autre modification | 01/06/2026 | le domicile        | 4   | une proposition d'heures de lien social n'est pas exigée | n'est pas née |
      | élaboration        | 01/06/2026 | l'établissement    | 4   | une proposition d'heures de lien social n'est pas exigée | n'est pas née |
      | élaboration        | 01/06/2026 | le domicile        | 5   | une proposition d'heures de lien social n'est pas exigée | n'est pas née |
      | élaboration        | 31/12/2023 | le domicile        | 4   | une proposition d'heures de lien social n'est pas exigée | n'est pas née |
      | élaboration        | 01/01/2024 | le domicile        | 4   | une proposition d'heures de lien social est exigée       | est en retard |

  @LIEN-09
  Plan du scénario: un plan en cours au 01/01/2024, jamais réévalué, examiné le <jour>
    Étant donné que la date d'établissement du plan est le 15/12/2023
    Quand le dossier est instruit au <jour>
    Alors le plan est à réévaluer pour le lien social
    Et l'obligation « réévaluer un plan d'avant 2024 » échoit le 31/12/2028
    Et l'obligation « réévaluer un plan d'avant 2024 » <état>

    Exemples:
      | jour       | état          |
      | 21/11/2026 | est à faire   |
      | 31/12/2028 | est à faire   |
      | 01/01/2029 | est en retard |

  @LIEN-09
  Plan du scénario: un plan d'avant 2024 réévalué le <réévaluation>
    Étant donné que la date d'établissement du plan est le 15/12/2023
    Et que la date de réévaluation du plan est le <réévaluation>
    Quand le dossier est instruit au 01/02/2029
    Alors l'obligation « réévaluer un plan d'avant 2024 » <état>

    Exemples:
      | réévaluation | état          |
      | 31/12/2028   | est respectée |
      | 01/01/2029   | est en retard |
      | 01/02/2029   | est en retard |
      | 02/02/2029   | est en retard |

  @LIEN-09
  Plan du scénario: une réévaluation prévue le <réévaluation> n'est pas encore faite
    Étant donné que la date d'établissement du plan est le 15/12/2023
    Et que la date de réévaluation du plan est le <réévaluation>
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « réévaluer un plan d'avant 2024 » <état>

    Exemples:
      | réévaluation | état          |
      | 01/06/2026   | est respectée |
      | 02/06/2026   | est à faire   |

  @LIEN-09
  Plan du scénario: un plan établi le <établissement>, <lieu>
    Étant donné que la date d'établissement du plan est le <établissement>
    Et que le lieu de vie est <lieu>
    Quand le dossier est instruit au 21/11/2026
    Alors le plan à réévaluer pour le lien social est <à réévaluer>
    Et l'obligation « réévaluer un plan d'avant 2024 » <état>

    Exemples:
      | établissement | lieu            | à réévaluer | état          |
      | 31/12/2023    | le domicile     | oui         | est à faire   |
      | 01/01/2024    | le domicile     | non         | n'est pas née |
      | 31/12/2023    | l'établissement | sans objet  | n'est pas née |
