# language: fr
Fonctionnalité: L'agrément de l'accueillant familial

  Accueillir chez soi, habituellement et contre paiement, une personne âgée ou handicapée adulte qui n'est pas de sa famille
  demande un agrément du président du conseil départemental (CASF L. 441-1). Il décide ; la règle prépare.

  # La parenté

  @AFA-03
  Plan du scénario: <lien>, degré <degré>
    Étant donné que la personne est parente de l'accueillant
    Et que le lien avec l'accueillant est <lien>
    Quand le dossier est instruit au 01/03/2026
    Alors le degré de parenté avec l'accueillant est de <degré> degrés
    Et <constat>

    Exemples:
      | lien                                        | degré | constat                                    |
      | père ou mère                                | 1     | la parenté exclut l'accueil familial       |
      | grand-parent                                | 2     | la parenté exclut l'accueil familial       |
      | arrière-grand-parent                        | 3     | la parenté exclut l'accueil familial       |
      | trisaïeul                                   | 4     | la parenté exclut l'accueil familial       |
      | quadrisaïeul                                | 5     | la parenté n'exclut pas l'accueil familial |
      | enfant                                      | 1     | la parenté exclut l'accueil familial       |
      | petit-enfant                                | 2     | la parenté exclut l'accueil familial       |
      | arrière-petit-enfant                        | 3     | la parenté exclut l'accueil familial       |
      | arrière-arrière-petit-enfant                | 4     | la parenté exclut l'accueil familial       |
      | descendant à la cinquième génération        | 5     | la parenté n'exclut pas l'accueil familial |
      | frère ou sœur                               | 2     | la parenté exclut l'accueil familial       |
      | neveu ou nièce                              | 3     | la parenté exclut l'accueil familial       |
      | petit-neveu ou petite-nièce                 | 4     | la parenté exclut l'accueil familial       |
      | arrière-petit-neveu ou arrière-petite-nièce | 5     | la parenté n'exclut pas l'accueil familial |
      | oncle ou tante                              | 3     | la parenté exclut l'accueil familial       |
      | cousin germain                              | 4     | la parenté exclut l'accueil familial       |
      | enfant d'un cousin germain                  | 5     | la parenté n'exclut pas l'accueil familial |
      | petit-enfant d'un cousin germain            | 6     | la parenté n'exclut pas l'accueil familial |
      | grand-oncle ou grand-tante                  | 4     | la parenté exclut l'accueil familial       |
      | cousin germain du père ou de la mère        | 5     | la parenté n'exclut pas l'accueil familial |
      | cousin issu de germains                     | 6     | la parenté n'exclut pas l'accueil familial |
      | arrière-grand-oncle ou arrière-grand-tante  | 5     | la parenté n'exclut pas l'accueil familial |

  @AFA-02
  Plan du scénario: le contrat entre un accueillant et <lien>
    Étant donné que la personne est parente de l'accueillant
    Et que le lien avec l'accueillant est <lien>
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>

    Exemples:
      | lien                       | constat                                    |
      | cousin germain             | la parenté exclut l'accueil familial       |
      | enfant d'un cousin germain | la parenté n'exclut pas l'accueil familial |

  @AFA-02
  Scénario: sans parenté, il n'y a pas de degré à compter
    Étant donné que la personne n'est pas parente de l'accueillant
    Quand le dossier est instruit au 01/03/2026
    Alors le degré de parenté avec l'accueillant est sans objet
    Et la parenté n'exclut pas l'accueil familial

  @AFA-02
  Scénario: une parenté dont on ne dit pas le lien
    Étant donné que la personne est parente de l'accueillant
    Quand le dossier est instruit au 01/03/2026
    Alors la parenté exclue est indéterminée : il manque le lien avec l'accueillant

  # L'agrément, obligatoire ou non

  @AFA-01
  Scénario: l'accueil payant et habituel d'un voisin âgé, sans agrément
    Étant donné que l'accueil est habituel
    Et que l'accueil est payant
    Et que la personne est âgée ou handicapée adulte
    Et que la personne n'est pas parente de l'accueillant
    Et que l'accueillant n'est pas agréé
    Quand le dossier est instruit au 01/03/2026
    Alors l'agrément est obligatoire
    Et l'agrément manque
    Et une alerte dit « l'accueil est soumis à agrément, et l'accueillant n'est pas agréé »

  @AFA-01
  Scénario: le même accueil, avec un agrément
    Étant donné que l'accueil est habituel
    Et que l'accueil est payant
    Et que la personne est âgée ou handicapée adulte
    Et que la personne n'est pas parente de l'accueillant
    Et que l'accueillant est agréé
    Quand le dossier est instruit au 01/03/2026
    Alors l'agrément est obligatoire
    Et l'agrément ne manque pas
    Et aucune alerte

  @AFA-01
  Plan du scénario: pas d'agrément à demander quand <habitude>, <paiement> et <personne>
    Étant donné que <habitude>
    Et que <paiement>
    Et que <personne>
    Et que la personne n'est pas parente de l'accueillant
    Et que l'accueillant n'est pas agréé
    Quand le dossier est instruit au 01/03/2026
    Alors l'agrément n'est pas obligatoire
    Et l'agrément ne manque pas

    Exemples:
      | habitude                     | paiement              | personne                                       |
      | l'accueil est habituel       | l'accueil est gratuit | la personne est âgée ou handicapée adulte      |
      | l'accueil n'est pas habituel | l'accueil est payant  | la personne est âgée ou handicapée adulte      |
      | l'accueil est habituel       | l'accueil est payant  | la personne n'est ni âgée ni handicapée adulte |

  @AFA-07
  Scénario: l'accueil de sa mère n'est pas réglementé
    Étant donné que l'accueil est habituel
    Et que l'accueil est payant
    Et que la personne est âgée ou handicapée adulte
    Et que la personne est parente de l'accueillant
    Et que le lien avec l'accueillant est père ou mère
    Et que l'accueillant n'est pas agréé
    Quand le dossier est instruit au 01/03/2026
    Alors l'agrément n'est pas obligatoire
    Et l'agrément ne manque pas

  @AFA-08
  Plan du scénario: un remplaçant, au <lieu>
    Étant donné que le lieu du remplacement est <lieu>
    Et que le remplaçant <agrément> agréé
    Quand le dossier est instruit au 01/03/2026
    Alors <exigé>
    Et <admis>

    Exemples:
      | lieu                      | agrément  | exigé                                       | admis                         |
      | domicile de l'accueillant | n'est pas | l'agrément du remplaçant n'est pas exigé    | le remplaçant est admis       |
      | domicile du remplaçant    | n'est pas | l'agrément du remplaçant est exigé          | le remplaçant n'est pas admis |
      | domicile du remplaçant    | est       | l'agrément du remplaçant est exigé          | le remplaçant est admis       |

  @AFA-09
  Scénario: une personne qui relève d'une maison d'accueil spécialisée
    Étant donné que la personne relève d'une maison d'accueil spécialisée
    Quand le dossier est instruit au 01/03/2026
    Alors l'accueil est hors du régime commun
    Et le droit est incertain sur l'accueil hors du régime commun
    Et une alerte dit « la personne relève d'une maison d'accueil spécialisée : la demande s'instruit au titre de L. 441-3, hors du régime commun »

  @AFA-09
  Scénario: une personne qui n'en relève pas
    Étant donné que la personne ne relève pas d'une maison d'accueil spécialisée
    Quand le dossier est instruit au 01/03/2026
    Alors l'accueil relève du régime commun
    Et le droit est certain sur l'accueil hors du régime commun
    Et aucune alerte

  # Les conditions de l'agrément

  @AFA-11
  Plan du scénario: une chambre de <surface> pour <occupants>
    Étant donné que les occupants de l'espace sont <occupants>
    Et que la surface de l'espace est de <surface>
    Et que la chambre a une fenêtre sur l'extérieur
    Et qu'une salle d'eau est à proximité
    Et que l'accès aux pièces communes est libre
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>

    Exemples:
      | surface | occupants    | constat                      |
      | 8,5 m²  | une personne | la chambre n'est pas conforme |
      | 9 m²    | une personne | la chambre est conforme      |
      | 15 m²   | un couple    | la chambre n'est pas conforme |
      | 16 m²   | un couple    | la chambre est conforme      |

  @AFA-11
  Plan du scénario: 9 m² ne suffisent pas quand <fenêtre>, <eau> et <accès>
    Étant donné que les occupants de l'espace sont une personne
    Et que la surface de l'espace est de 9 m²
    Et que <fenêtre>
    Et que <eau>
    Et que <accès>
    Quand le dossier est instruit au 01/03/2026
    Alors la chambre n'est pas conforme

    Exemples:
      | fenêtre                                         | eau                                  | accès                                        |
      | la chambre n'a pas de fenêtre sur l'extérieur   | une salle d'eau est à proximité      | l'accès aux pièces communes est libre        |
      | la chambre a une fenêtre sur l'extérieur        | aucune salle d'eau n'est à proximité | l'accès aux pièces communes est libre        |
      | la chambre a une fenêtre sur l'extérieur        | une salle d'eau est à proximité      | l'accès aux pièces communes n'est pas libre  |

  @AFA-12
  Scénario: une demande sans solution de remplacement
    Étant donné que rien n'assure la continuité de l'accueil
    Et que l'espace occupé est compatible avec l'âge ou le handicap
    Quand le dossier est instruit au 01/03/2026
    Alors la continuité n'est pas assurée
    Et le logement est compatible
    Et les conditions de l'agrément ne sont pas réunies
    Et une alerte dit « la demande ne propose pas de solution de remplacement en cas d'absence : la condition de continuité n'est pas remplie »

  @AFA-12
  Plan du scénario: les conditions de l'agrément quand <santé>, <logement>, <continuité>, <suivi>
    Étant donné que les occupants de l'espace sont une personne
    Et que la surface de l'espace est de 12 m²
    Et que la chambre a une fenêtre sur l'extérieur
    Et qu'une salle d'eau est à proximité
    Et que l'accès aux pièces communes est libre
    Et que l'accueillant s'engage à se former
    Et que l'accueillant s'engage au secourisme
    Et que <santé>
    Et que l'espace occupé <logement> compatible avec l'âge ou le handicap
    Et que <continuité>
    Et que l'accueillant <suivi> le suivi social
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'agrément <constat> réunies

    Exemples:
      | santé                                      | logement  | continuité                                     | suivi   | constat      |
      | la santé et la sécurité sont garanties     | est       | une solution assure la continuité de l'accueil | accepte | sont         |
      | la santé et la sécurité ne sont pas garanties | est    | une solution assure la continuité de l'accueil | accepte | ne sont pas  |
      | la santé et la sécurité sont garanties     | n'est pas | une solution assure la continuité de l'accueil | accepte | ne sont pas  |
      | la santé et la sécurité sont garanties     | est       | rien n'assure la continuité de l'accueil       | accepte | ne sont pas  |
      | la santé et la sécurité sont garanties     | est       | une solution assure la continuité de l'accueil | refuse  | ne sont pas  |

  @AFA-11 @AFA-13
  Plan du scénario: les conditions de l'agrément avec une chambre de <surface>, quand <secourisme>
    Étant donné que les occupants de l'espace sont une personne
    Et que la surface de l'espace est de <surface>
    Et que la chambre a une fenêtre sur l'extérieur
    Et qu'une salle d'eau est à proximité
    Et que l'accès aux pièces communes est libre
    Et que l'accueillant s'engage à se former
    Et que <secourisme>
    Et que la santé et la sécurité sont garanties
    Et que l'espace occupé est compatible avec l'âge ou le handicap
    Et qu'une solution assure la continuité de l'accueil
    Et que l'accueillant accepte le suivi social
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'agrément <constat> réunies

    Exemples:
      | surface | secourisme                                  | constat     |
      | 9 m²    | l'accueillant s'engage au secourisme        | sont        |
      | 8,99 m² | l'accueillant s'engage au secourisme        | ne sont pas |
      | 9 m²    | l'accueillant ne s'engage pas au secourisme | ne sont pas |

  @AFA-13
  Plan du scénario: une demande du <jour> quand <formation> et que <secourisme>
    Étant donné que <formation>
    Et que <secourisme>
    Quand le dossier est instruit au <jour>
    Alors l'engagement de formation est <constat>
    Et <alerte>

    Exemples:
      | formation                              | secourisme                              | jour       | constat   | alerte        |
      | l'accueillant s'engage à se former     | l'accueillant ne s'engage pas au secourisme | 01/03/2026 | incomplet | une alerte dit « l'engagement de formation, ou celui de secourisme, manque à la demande d'agrément » |
      | l'accueillant ne s'engage pas à se former | l'accueillant s'engage au secourisme | 01/03/2026 | incomplet | une alerte dit « l'engagement de formation, ou celui de secourisme, manque à la demande d'agrément » |
      | l'accueillant s'engage à se former     | l'accueillant s'engage au secourisme    | 01/03/2026 | complet   | aucune alerte |
      | l'accueillant s'engage à se former     | l'accueillant ne s'engage pas au secourisme | 22/12/2016 | incomplet | une alerte dit « l'engagement de formation, ou celui de secourisme, manque à la demande d'agrément » |
      | l'accueillant s'engage à se former     | l'accueillant ne s'engage pas au secourisme | 21/12/2016 | complet   | aucune alerte |
      | l'accueillant ne s'engage pas à se former | l'accueillant s'engage au secourisme | 21/12/2016 | incomplet | une alerte dit « l'engagement de formation, ou celui de secourisme, manque à la demande d'agrément » |

  # Les délais

  @AFA-01
  Plan du scénario: un dossier complet reçu le 10/03/2026, sans décision au <jour>
    Étant donné que l'accusé de réception du dossier d'agrément est le 10/03/2026
    Et qu'aucune décision d'agrément n'est notifiée
    Quand le dossier est instruit au <jour>
    Alors la date limite de la décision d'agrément est le 10/07/2026
    Et <constat>

    Exemples:
      | jour       | constat                             |
      | 10/07/2026 | l'agrément n'est pas réputé acquis  |
      | 11/07/2026 | l'agrément est réputé acquis        |

  @AFA-01
  Scénario: une décision notifiée, le silence ne joue plus
    Étant donné que l'accusé de réception du dossier d'agrément est le 10/03/2026
    Et que la décision d'agrément est notifiée
    Quand le dossier est instruit au 01/08/2026
    Alors l'agrément n'est pas réputé acquis

  @AFA-01
  Scénario: un agrément vaut cinq ans
    Étant donné que la date d'octroi de l'agrément est le 10/07/2026
    Quand le dossier est instruit au 01/08/2026
    Alors l'échéance de l'agrément est le 10/07/2031

  # Le nombre de personnes

  @AFA-05
  Plan du scénario: quatre personnes, quand <couple> et que <dérogation>
    Étant donné que les personnes accueillies sont :
      | contrat signé |
      | oui           |
      | oui           |
      | oui           |
      | oui           |
    Et que la capacité de l'agrément est de 3
    Et que <couple>
    Et que <dérogation>
    Quand le dossier est instruit au 01/03/2026
    Alors le nombre de personnes comptées est de 4
    Et la limite d'accueil est de <limite>
    Et <constat>
    Et <alerte>

    Exemples:
      | couple                     | dérogation                                  | limite | constat                           | alerte        |
      | un couple est accueilli    | une dérogation pour un couple est produite  | 4      | la limite d'accueil est respectée | aucune alerte |
      | un couple est accueilli    | aucune dérogation pour un couple n'est produite | 3  | la limite d'accueil est dépassée  | une alerte dit « plus de personnes sont accueillies que la limite ne le permet » |
      | aucun couple n'est accueilli | une dérogation pour un couple est produite | 3     | la limite d'accueil est dépassée  | une alerte dit « plus de personnes sont accueillies que la limite ne le permet » |

  @AFA-05
  Scénario: cinq personnes, même avec une dérogation
    Étant donné que les personnes accueillies sont :
      | contrat signé |
      | oui           |
      | oui           |
      | oui           |
      | oui           |
      | oui           |
    Et que la capacité de l'agrément est de 3
    Et qu'un couple est accueilli
    Et qu'une dérogation pour un couple est produite
    Quand le dossier est instruit au 01/03/2026
    Alors la limite d'accueil est dépassée

  @AFA-05
  Plan du scénario: deux personnes, un agrément pour <capacité>
    Étant donné que les personnes accueillies sont :
      | contrat signé |
      | oui           |
      | oui           |
    Et que la capacité de l'agrément est de <capacité>
    Quand le dossier est instruit au 01/03/2026
    Alors la limite d'accueil est de <limite>
    Et <constat>

    Exemples:
      | capacité | limite | constat                           |
      | 1        | 1      | la limite d'accueil est dépassée  |
      | 2        | 2      | la limite d'accueil est respectée |
      | 5        | 3      | la limite d'accueil est respectée |

  @AFA-05
  Plan du scénario: <contrats> contrats d'accueil en même temps
    Étant donné que les contrats d'accueil de l'accueillant sont de <contrats>
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>

    Exemples:
      | contrats | constat                                     |
      | 8        | les contrats d'accueil ne sont pas trop nombreux |
      | 9        | les contrats d'accueil sont trop nombreux   |

  @AFA-06
  Scénario: deux personnes âgées, une en accueil thérapeutique, et une quatrième proposée
    Étant donné que les personnes accueillies sont :
      | accueil payant | accueil thérapeutique |
      | oui            | non                   |
      | oui            | non                   |
      | non            | oui                   |
      | oui            | non                   |
    Et que la capacité de l'agrément est de 3
    Quand le dossier est instruit au 01/03/2026
    Alors le nombre de personnes comptées est de 4
    Et la limite d'accueil est dépassée
    Et le droit est incertain sur le nombre de personnes comptées

  @AFA-07
  Scénario: la mère de l'accueillant ne compte pas
    Étant donné que les personnes accueillies sont :
      | accueil payant | personne parente | lien de la personne |
      | oui            | non              |                     |
      | oui            | non              |                     |
      | oui            | non              |                     |
      | non            | oui              | père ou mère        |
    Et que la capacité de l'agrément est de 3
    Quand le dossier est instruit au 01/03/2026
    Alors le nombre de personnes comptées est de 3
    Et la limite d'accueil est respectée
    Et le droit est certain sur le nombre de personnes comptées

  @AFA-07
  Plan du scénario: une quatrième personne qui est <lien>
    Étant donné que les personnes accueillies sont :
      | accueil payant | personne parente | lien de la personne |
      | oui            | non              |                     |
      | oui            | non              |                     |
      | oui            | non              |                     |
      | oui            | oui              | <lien>              |
    Et que la capacité de l'agrément est de 3
    Quand le dossier est instruit au 01/03/2026
    Alors le nombre de personnes comptées est de <nombre>
    Et <constat>

    Exemples:
      | lien                       | nombre | constat                           |
      | cousin germain             | 3      | la limite d'accueil est respectée |
      | enfant d'un cousin germain | 4      | la limite d'accueil est dépassée  |

  @AFA-07
  Scénario: un ami hébergé gratuitement ne compte pas
    Étant donné que les personnes accueillies sont :
      | accueil payant |
      | oui            |
      | non            |
    Quand le dossier est instruit au 01/03/2026
    Alors la personne comptée (personne accueillie 1) est oui
    Et la personne comptée (personne accueillie 2) est non
    Et le nombre de personnes comptées est de 1
