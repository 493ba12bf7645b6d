"""Ce qu'appelle un noyau : nombres de deux mots, dates en jours. Ce fichier est recopié en tête de chaque noyau.

Tout y est entier de 64 bits, qui déborde en faisant le tour ; un nombre large est le couple de son mot haut et de son
mot bas, en complément à deux. Le noyau compilé ne voit que ce texte : rien d'autre ne peut en changer à son insu.
"""

from numba import int64, njit  # noqa: F401 -- la suite d'un noyau emploie int64

MIN = -9223372036854775807 - 1
BAS = 4294967295


@njit
def tour(x):
    """Un calcul dont seul le mot bas compte."""
    return x


@njit
def plus(ah, ab, bh, bb):
    """La somme de deux nombres larges."""
    b = ab + bb
    return ah + bh + (1 if (b ^ MIN) < (ab ^ MIN) else 0), b


@njit
def moins(ah, ab, bh, bb):
    """La différence de deux nombres larges."""
    return ah - bh - (1 if (ab ^ MIN) < (bb ^ MIN) else 0), ab - bb


@njit
def fois_etroits(a, b):
    """Le produit, large, de deux nombres d'un mot."""
    ab = a & BAS
    ah = a >> 32
    bb = b & BAS
    bh = b >> 32
    p = ab * bb
    m = ah * bb + ((p >> 32) & BAS)
    n = ab * bh + (m & BAS)
    return ah * bh + (m >> 32) + (n >> 32), (n << 32) | (p & BAS)


@njit
def fois(ah, ab, bh, bb):
    """Le produit de deux nombres larges."""
    h, b = fois_etroits(ab, bb)
    if ab < 0:
        h += bb
    if bb < 0:
        h += ab
    return h + ah * bb + ab * bh, b


@njit
def inferieur(ah, ab, bh, bb):
    """Dit si un nombre large est strictement inférieur à un autre."""
    return ah < bh or (ah == bh and (ab ^ MIN) < (bb ^ MIN))


@njit
def flottant(h, b):
    """Un nombre large, à peu près."""
    return float(h) * 18446744073709551616.0 + (float(b) if b >= 0 else float(b) + 18446744073709551616.0)


@njit
def quotient(ah, ab, bh, bb):
    """La partie entière du quotient d'un nombre large par un autre, positif ; il tient en cinquante bits."""
    q = int(flottant(ah, ab) / flottant(bh, bb))
    ph, pb = fois(q >> 63, q, bh, bb)
    rh, rb = moins(ah, ab, ph, pb)
    while rh < 0:
        q -= 1
        rh, rb = plus(rh, rb, bh, bb)
    while not inferieur(rh, rb, bh, bb):
        q += 1
        rh, rb = moins(rh, rb, bh, bb)
    return q


@njit
def reunis(a, b):
    """L'état de ce dont deux valeurs manquent : sans objet l'emporte, puis tout ce qu'on ignore."""
    return -1 if a == -1 or b == -1 else a | b


@njit
def inconnu(a):
    """Ce qu'on ignore d'un état, ou zéro."""
    return max(a, 0)


@njit
def suite(etat, condition, possible, conclusion):
    """Ajoute à ce qui manque pour choisir une branche ce qui manquera pour la conclure, si elle est possible."""
    forts = 3458764513820540928
    if (condition > 0 or possible) and conclusion > 0 and (etat | conclusion) & forts == 0:
        return etat | conclusion
    return etat


@njit
def annee_mois_jour(j):
    """L'année, le mois et le jour d'une date comptée en jours depuis le 1er janvier 1970."""
    z = j + 719468
    ere = z // 146097
    r = z - ere * 146097
    a = (r - r // 1460 + r // 36524 - r // 146096) // 365
    q = r - (365 * a + a // 4 - a // 100)
    m = (5 * q + 2) // 153
    jour = q - (153 * m + 2) // 5 + 1
    mois = m + 3 if m < 10 else m - 9
    return a + ere * 400 + (1 if mois <= 2 else 0), mois, jour


@njit
def en_jours(a, mois, jour):
    """Une date, en jours depuis le 1er janvier 1970."""
    if mois <= 2:
        a -= 1
    ere = a // 400
    r = a - ere * 400
    q = (153 * (mois - 3 if mois > 2 else mois + 9) + 2) // 5 + jour - 1
    return ere * 146097 + r * 365 + r // 4 - r // 100 + q - 719468


@njit
def dernier_jour(a, mois):
    """Le nombre de jours d'un mois."""
    if mois == 2:
        return 29 if (a % 4 == 0 and a % 100 != 0) or a % 400 == 0 else 28
    return 30 if mois in (4, 6, 9, 11) else 31


@njit
def annees(d, f):
    """Nombre d'années révolues."""
    da, dm, dj = annee_mois_jour(d)
    fa, fm, fj = annee_mois_jour(f)
    return fa - da - (1 if fm < dm or (fm == dm and fj < dj) else 0)


@njit
def mois(d, f):
    """Nombre de mois révolus."""
    da, dm, dj = annee_mois_jour(d)
    fa, fm, fj = annee_mois_jour(f)
    return 12 * (fa - da) + fm - dm - (1 if fj < dj else 0)


@njit
def decaler_mois(d, nombre, suivant):
    """Le même quantième tant de mois après ; à défaut le dernier jour du mois, ou le lendemain de celui-ci."""
    a, m, j = annee_mois_jour(d)
    rang = m - 1 + nombre
    a += rang // 12
    m = rang % 12 + 1
    dernier = dernier_jour(a, m)
    if j <= dernier:
        return en_jours(a, m, j)
    return en_jours(a, m, dernier) + suivant


@njit
def premier_du_mois(d):
    """Le 1er jour du mois d'une date."""
    a, m, _ = annee_mois_jour(d)
    return en_jours(a, m, 1)


@njit
def fin_du_mois(d):
    """Le dernier jour du mois d'une date."""
    a, m, _ = annee_mois_jour(d)
    return en_jours(a, m, dernier_jour(a, m))


@njit
def annee(d):
    """L'année d'une date."""
    return annee_mois_jour(d)[0]


@njit
def quantieme(d):
    """Le jour du mois d'une date."""
    return annee_mois_jour(d)[2]
