# language: fr
Fonctionnalité: Le contrôle de l'emploi de l'APA

  @CTRL-01
  Plan du scénario: les justificatifs demandés le <demande> couvrent les six mois précédents
    Étant donné que la date de la demande de justificatifs est le <demande>
    Quand le dossier est instruit au <demande>
    Alors le début de la période justifiée est le <début>
    Et la fin de la période justifiée est le <fin>

    Exemples:
      | demande    | début      | fin        |
      | 01/09/2026 | 01/03/2026 | 31/08/2026 |
      | 31/08/2026 | 01/02/2026 | 31/07/2026 |
      | 15/03/2024 | 01/09/2023 | 29/02/2024 |

  @CTRL-02
  Scénario: 20 heures prévues en prestataire, 20 heures facturées en emploi direct
    Étant donné que les heures du plan (prestataire) sont de 20 h
    Et que les heures facturées (salarié de la personne) sont de 20 h
    Quand le dossier est instruit au 01/03/2026
    Alors les heures hors du plan (salarié de la personne) sont de 20 h
    Et les heures hors du plan (prestataire) sont de 0 h
    Et un écart de modalité est constaté
    Et une alerte dit « des heures sont facturées par un mode que le plan ne prévoit pas, ou au-delà de ce qu'il prévoit »

  @CTRL-02
  Plan du scénario: <facturées> facturées sur 20 heures prévues en prestataire
    Étant donné que les heures du plan (prestataire) sont de 20 h
    Et que les heures facturées (prestataire) sont de <facturées>
    Quand le dossier est instruit au 01/03/2026
    Alors les heures hors du plan (prestataire) sont de <hors plan>
    Et <écart> écart de modalité <constat>
    Et <alerte>

    Exemples:
      | facturées | hors plan | écart | constat            | alerte                                                                                                       |
      | 20 h      | 0 h       | aucun | n'est constaté     | aucune alerte ne dit « des heures sont facturées par un mode que le plan ne prévoit pas, ou au-delà de ce qu'il prévoit » |
      | 20,01 h   | 0,01 h    | un    | est constaté       | une alerte dit « des heures sont facturées par un mode que le plan ne prévoit pas, ou au-delà de ce qu'il prévoit »       |
      | 12 h      | 0 h       | aucun | n'est constaté     | aucune alerte ne dit « des heures sont facturées par un mode que le plan ne prévoit pas, ou au-delà de ce qu'il prévoit » |

  @CTRL-02
  Scénario: des heures facturées par un mandataire que le plan ne prévoit pas
    Étant donné que les heures du plan (prestataire) sont de 20 h
    Et que les heures facturées (prestataire) sont de 12 h
    Et que les heures facturées (mandataire) sont de 8 h
    Quand le dossier est instruit au 01/03/2026
    Alors les heures hors du plan (mandataire) sont de 8 h
    Et un écart de modalité est constaté

  @CTRL-05
  Plan du scénario: 54 heures de lien social prévues sur six mois, <réalisées> réalisées
    Étant donné que les heures prévues sur la période sont de 54 h
    Et que les heures réalisées sur la période sont de <réalisées>
    Et que les heures encore reportables sont de <reportables>
    Quand le dossier est instruit au 15/07/2026
    Alors les heures non réalisées sont de <manque>

    Exemples:
      | réalisées | reportables | manque |
      | 40 h      | 0 h         | 14 h   |
      | 40 h      | 9 h         | 5 h    |
      | 54 h      | 0 h         | 0 h    |
      | 60 h      | 0 h         | 0 h    |

  @CTRL-05
  Plan du scénario: un plan établi le <plan>, contrôlé sur <durée>
    Étant donné que la date d'établissement du plan est le <plan>
    Et que la durée de la période contrôlée est de <durée>
    Quand le dossier est instruit au 15/07/2026
    Alors <alerte>

    Exemples:
      | plan       | durée  | alerte                                                                              |
      | 01/05/2024 | 5 mois | une alerte dit « l'effectivité se contrôle sur une période d'au moins six mois »       |
      | 01/05/2024 | 6 mois | aucune alerte ne dit « l'effectivité se contrôle sur une période d'au moins six mois » |
      | 30/04/2024 | 5 mois | aucune alerte ne dit « l'effectivité se contrôle sur une période d'au moins six mois » |

  @CTRL-06
  Plan du scénario: la fille est <salariée>, son retour d'activité est <retour>
    Étant donné que le membre de la famille salarié pour le lien social est <famille>
    Et que le retour d'activité est <retour>
    Quand le dossier est instruit au 15/07/2026
    Alors la réévaluation du plan proposée est <proposée>

    Exemples:
      | salariée     | famille | retour              | proposée |
      | salariée     | oui     | sans action décrite | oui      |
      | salariée     | oui     | absent              | oui      |
      | salariée     | oui     | détaillé            | non      |
      | sans contrat | non     | absent              | non      |

  @CTRL-02
  Plan du scénario: un indu de <total> au <jour>
    Étant donné que le total de l'indu est de <total>
    Quand le dossier est instruit au <jour>
    Alors le seuil de recouvrement de l'indu est de <seuil>
    Et l'indu <réponse> à recouvrer
    Et le droit est incertain sur l'indu à recouvrer

    Exemples:
      | total    | jour       | seuil   | réponse   |
      | 36,06 €  | 01/01/2026 | 36,06 € | n'est pas |
      | 36,07 €  | 01/01/2026 | 36,06 € | est       |
      | 36,93 €  | 01/06/2026 | 36,93 € | n'est pas |
      | 36,94 €  | 01/06/2026 | 36,93 € | est       |
      | 500,00 € | 01/01/2026 | 36,06 € | est       |

  @CTRL-02
  Scénario: la retenue mensuelle ne dépasse pas un cinquième de l'APA versée
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de 400,04 €
    Quand le dossier est instruit au 01/01/2026
    Alors l'APA versée est de 400,04 €
    Et la retenue mensuelle maximale est de 80,00 €

  @CTRL-02
  Plan du scénario: un versement indu du <versement>, fraude : <fraude>, au <jour>
    Étant donné que la date du versement indu est le <versement>
    Et que la fraude est <fraude>
    Quand le dossier est instruit au <jour>
    Alors la date de prescription de l'indu est le <prescription>
    Et l'indu <réponse> prescrit

    Exemples:
      | versement  | fraude | jour       | prescription | réponse   |
      | 10/03/2024 | non    | 10/03/2026 | 10/03/2026   | n'est pas |
      | 10/03/2024 | non    | 11/03/2026 | 10/03/2026   | est       |
      | 29/02/2024 | non    | 28/02/2026 | 28/02/2026   | n'est pas |
      | 10/03/2021 | oui    | 10/03/2026 | 10/03/2026   | n'est pas |
      | 10/03/2021 | oui    | 11/03/2026 | 10/03/2026   | est       |

  @ELIG-06
  Scénario: au décès, aucune récupération, quel que soit l'actif
    # 200 000 € d'actif n'y changent rien
    Étant donné que l'APA versée en tout est de 30 000,00 €
    Quand le dossier est instruit au 05/02/2026
    Alors l'APA récupérée (succession) est de 0,00 €
    Et l'APA récupérée (légataire) est de 0,00 €
    Et l'APA récupérée (donataire) est de 0,00 €

  @ELIG-06
  Scénario: sans APA perçue, la question ne se pose pas
    Étant donné que l'APA versée en tout est de 0,00 €
    Quand le dossier est instruit au 05/02/2026
    Alors l'APA récupérée (succession) est sans objet

  @CTRL-01
  Plan du scénario: des justificatifs demandés le 01/09/2026, produits le <production>, au <jour>
    Étant donné que la date de la demande de justificatifs est le 01/09/2026
    Et que la date de production des justificatifs <production>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « produire les justificatifs » <état>

    Exemples:
      | production        | jour       | état           |
      | n'est pas connue  | 31/08/2026 | n'est pas née  |
      | n'est pas connue  | 01/09/2026 | est à faire    |
      | est le 20/09/2026 | 20/09/2026 | est respectée  |
