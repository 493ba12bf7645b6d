# language: fr
Fonctionnalité: Les soins infirmiers à domicile

  Le SSIAD fait, sur prescription, les soins infirmiers et d'hygiène des personnes âgées, handicapées ou malades chroniques.
  L'assurance maladie les paie : ils n'entrent pas dans le plan d'aide.

  Contexte:
    Étant donné que des soins infirmiers à domicile sont demandés
    Et que l'âge est de 80 ans
    Et que la personne est malade ou en perte d'autonomie
    Et que la personne n'est pas handicapée
    Et que la personne n'a pas de maladie chronique
    Et qu'un suivi infirmier régulier est nécessaire
    Et qu'un médecin a prescrit les soins
    Et que les soins ne sont pas ceux d'une hospitalisation complète

  @SSIAD-02
  Plan du scénario: l'aide à la toilette, <cas>
    Étant donné que <prescription>
    Quand le dossier est instruit au 01/03/2026
    Alors <intervention>

    Exemples:
      | cas               | prescription                       | intervention                     |
      | sur prescription  | un médecin a prescrit les soins    | le SSIAD peut intervenir         |
      | sans prescription | aucun médecin n'a prescrit les soins | le SSIAD ne peut pas intervenir |

  @SSIAD-03
  Plan du scénario: une personne de <âge>, <état>
    Étant donné que l'âge est de <âge>
    Et que <état>
    Quand le dossier est instruit au 01/03/2026
    Alors <public>
    Et <intervention>

    Exemples:
      | âge    | état                                                | public                             | intervention                    |
      | 60 ans | la personne est malade ou en perte d'autonomie      | la personne relève du SSIAD        | le SSIAD peut intervenir        |
      | 59 ans | la personne est malade ou en perte d'autonomie      | la personne ne relève pas du SSIAD | le SSIAD ne peut pas intervenir |
      | 61 ans | la personne n'est ni malade ni en perte d'autonomie | la personne ne relève pas du SSIAD | le SSIAD ne peut pas intervenir |

  @SSIAD-04
  Plan du scénario: une personne de 35 ans, <cas>
    Étant donné que l'âge est de 35 ans
    Et que <handicap>
    Et que <maladie>
    Et que <suivi>
    Quand le dossier est instruit au 01/03/2026
    Alors <public>

    Exemples:
      | cas                    | handicap                          | maladie                                   | suivi                                           | public                             |
      | handicapée             | la personne est handicapée        | la personne n'a pas de maladie chronique  | un suivi infirmier régulier est nécessaire      | la personne relève du SSIAD        |
      | malade chronique       | la personne n'est pas handicapée  | la personne a une maladie chronique       | un suivi infirmier régulier est nécessaire      | la personne relève du SSIAD        |
      | sans suivi nécessaire  | la personne est handicapée        | la personne n'a pas de maladie chronique  | aucun suivi infirmier régulier n'est nécessaire | la personne ne relève pas du SSIAD |
      | ni l'un ni l'autre     | la personne n'est pas handicapée  | la personne n'a pas de maladie chronique  | un suivi infirmier régulier est nécessaire      | la personne ne relève pas du SSIAD |

  @SSIAD-04
  Plan du scénario: une personne handicapée de <âge>
    Étant donné que l'âge est de <âge>
    Et que la personne est handicapée
    Quand le dossier est instruit au 01/03/2026
    Alors la personne relève du SSIAD
    Et le droit est <sûr> sur le public du SSIAD

    Exemples:
      | âge    | sûr       |
      | 12 ans | incertain |
      | 17 ans | incertain |
      | 18 ans | certain   |
      | 35 ans | certain   |

  @SSIAD-05
  Scénario: un plan d'aide de 600 € et des passages quotidiens du SSIAD
    Étant donné que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 3
    Et que les ressources mensuelles sont de 800 €
    Et que le montant du plan d'aide est de 600 €
    Et que le coût des soins du SSIAD est de 1 100 €
    Quand le dossier est instruit au 01/03/2026
    Alors le reste à charge des soins du SSIAD est de 0,00 €
    Et le plan d'aide retenu est de 600,00 €
    Et la participation est de 0,00 €

  @SSIAD-05
  Plan du scénario: <montant> de soins inscrits au plan
    Étant donné que les soins du SSIAD inscrits au plan sont de <montant>
    Quand le dossier est instruit au 01/03/2026
    Alors <alerte>

    Exemples:
      | montant | alerte                                                                                                                  |
      | 0,01 €  | une alerte dit « les soins du SSIAD sont payés par l'assurance maladie : ils ne s'inscrivent pas au plan d'aide »       |
      | 0 €     | aucune alerte ne dit « les soins du SSIAD sont payés par l'assurance maladie : ils ne s'inscrivent pas au plan d'aide » |

  @SSIAD-07
  Plan du scénario: un SSIAD examiné au <jour>, <cas>
    Étant donné que <demande>
    Et que <convention>
    Quand le dossier est instruit au <jour>
    Alors la situation du SSIAD est <situation>

    Exemples:
      | cas                   | jour       | demande                                      | convention                                  | situation        |
      | sans dossier          | 30/06/2023 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD n'a pas de convention transitoire | dans les délais |
      | sans dossier          | 31/12/2025 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD n'a pas de convention transitoire | dans les délais |
      | sans dossier          | 01/01/2026 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD n'a pas de convention transitoire | caduque         |
      | sans dossier          | 01/02/2026 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD n'a pas de convention transitoire | caduque         |
      | dossier déposé        | 01/02/2026 | le SSIAD a déposé sa demande d'autorisation  | le SSIAD n'a pas de convention transitoire  | en règle         |
      | convention signée     | 01/02/2026 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD a une convention transitoire  | en règle         |

  @SSIAD-07
  Plan du scénario: la convention transitoire est mal connue, <cas>
    Étant donné que le SSIAD a déposé sa demande d'autorisation
    Et que <convention>
    Quand le dossier est instruit au 01/02/2026
    Alors le droit est <sûr> sur la situation du SSIAD

    Exemples:
      | cas               | convention                                 | sûr       |
      | avec convention   | le SSIAD a une convention transitoire      | incertain |
      | sans convention   | le SSIAD n'a pas de convention transitoire | certain   |

  @SSIAD-08
  Plan du scénario: des injections chez l'accueillant, par <intervenant>, <cas>
    Étant donné que le lieu de vie est l'accueil familial
    Et que l'intervenant des soins infirmiers est <intervenant>
    Et que <prescription>
    Quand le dossier est instruit au 01/03/2026
    Alors <admis>

    Exemples:
      | intervenant            | cas         | prescription                         | admis                                    |
      | le SSIAD               | prescrites  | un médecin a prescrit les soins      | l'intervenant peut faire les soins       |
      | le SSIAD               | sans prescription | aucun médecin n'a prescrit les soins | l'intervenant ne peut pas faire les soins |
      | l'accueillant familial | prescrites  | un médecin a prescrit les soins      | l'intervenant ne peut pas faire les soins |

  @SSIAD-08
  Scénario: hors de l'accueil familial, la question de l'accueillant ne se pose pas
    Étant donné que le lieu de vie est le domicile
    Et que l'intervenant des soins infirmiers est le SSIAD
    Quand le dossier est instruit au 01/03/2026
    Alors l'intervenant des soins admis est sans objet

  @SSIAD-09
  Plan du scénario: SSIAD ou hospitalisation à domicile, <soins>
    Étant donné que <soins>
    Quand le dossier est instruit au 01/03/2026
    Alors le dispositif de soins à domicile est <dispositif>

    Exemples:
      | soins                                                | dispositif                 |
      | les soins ne sont pas ceux d'une hospitalisation complète | SSIAD                 |
      | les soins sont ceux d'une hospitalisation complète   | hospitalisation à domicile |

  @SSIAD-09
  Scénario: sans prescription, aucun des deux
    Étant donné qu'aucun médecin n'a prescrit les soins
    Quand le dossier est instruit au 01/03/2026
    Alors le dispositif de soins à domicile est sans objet

  @SSIAD-09
  Plan du scénario: quarante-cinq jours d'hospitalisation en 2026, <où>
    Étant donné que <lieu>
    Et que la date d'entrée à l'hôpital est le 01/03/2026
    Et que le bénéficiaire est encore à l'hôpital
    Quand le dossier est instruit au <jour>
    Alors <versement>

    Exemples:
      | où                | lieu                                       | jour       | versement                                         |
      | à domicile        | l'hospitalisation a lieu à domicile        | 14/04/2026 | le versement n'est pas suspendu pour hospitalisation |
      | en établissement  | l'hospitalisation n'a pas lieu à domicile  | 30/03/2026 | le versement n'est pas suspendu pour hospitalisation |
      | en établissement  | l'hospitalisation n'a pas lieu à domicile  | 31/03/2026 | le versement est suspendu pour hospitalisation    |

  @SSIAD-02
  Scénario: sans demande de soins, rien à dire du SSIAD
    Étant donné qu'aucun soin infirmier à domicile n'est demandé
    Quand le dossier est instruit au 01/03/2026
    Alors l'intervention du SSIAD admise est sans objet
    Et le public du SSIAD est sans objet
    Et le dispositif de soins à domicile est sans objet

  @SSIAD-07
  Plan du scénario: la demande d'autorisation due par le SSIAD, <cas>, au <jour>
    Étant donné que <demande>
    Et que <convention>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « demander l'autorisation de service autonomie » <état>

    Exemples:
      | cas             | jour       | demande                                           | convention                                 | état          |
      | sans dossier    | 31/12/2025 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD n'a pas de convention transitoire | est à faire   |
      | sans dossier    | 01/01/2026 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD n'a pas de convention transitoire | est en retard |
      | dossier déposé  | 01/02/2026 | le SSIAD a déposé sa demande d'autorisation       | le SSIAD n'a pas de convention transitoire | est respectée |
      | convention      | 01/02/2026 | le SSIAD n'a pas déposé de demande d'autorisation | le SSIAD a une convention transitoire      | n'est pas née |
