package exchange

// wordList is 256 words, one a byte, that are spelled the same in French and in
// English and mean nearly the same, so that each side of a telephone may read
// them in their own way. No two begin with the same four letters or differ by
// fewer than three, and none ends like another. Its order never changes.
const wordList = `
accent action album alibi alphabet amateur angle animal arcade aspect atlas avalanche
avenue baguette balance ballet bandage banjo banquet baobab biceps bikini biscuit
bison blizzard bonus boulevard boxer bravo bridge bronze budget bungalow cabaret cactus
camping canal canyon caramel cardinal casino catalogue champion chaos chauffeur chef
client club coach cobalt cockpit colossal commerce concert condor continent corridor
cosmos costume cottage cousin crocodile croissant culture cyclone delta dessert
diagonal dimension direct dollar dolmen domino double dragon embargo encore ensemble
escalator espresso expert extra fanfare ferry festival figure film flamenco flash
fondue football forum fragile fruit gala garage gazelle geyser glacier globe gourmet
granite guide hamster hangar hockey horizon igloo image impact index indigo instant
iris jaguar jargon jazz jersey journal judo junior justice karma kayak ketchup kimono
kiwi label limousine lynx macaron machine magnolia mandarin marathon massif maximum
melon menu message mimosa minute mobile moment motel mousse muscle mustang nectar
neutron nocturne nougat oasis octave office olive opinion orange ozone panda papyrus
parasol parking pause photo phrase piano pigeon piranha pivot pizza placard plateau
podium poncho portrait prairie profit public puma puzzle pyjama quartz quiche quota
radar record refuge risotto robot rodeo rugby safari samba sandwich sardine satin
science scooter secret serpent service siesta signal sketch slalom slogan social sofa
soprano sorbet souvenir spaghetti sphinx spiral sport squash standard statue steak
studio sultan surprise talent tarot taxi temple tennis terminus terrain ticket toast
torrent toucan transit tribune trombone tropical tube tunnel turban turquoise urgent
vagabond valve vampire verdict vestige village visa volume voyage yacht zigzag zinc zoom
`
