/** 256 short words that are hard to mishear for one another, one for each value of a byte. Their order is part of every fingerprint. */
export const voiceWords: readonly string[] = `
acorn alarm almond amber anchor angel ankle apron arctic artist autumn avocado badge baker bamboo banana barley barn
beach bell berry bicycle biscuit bishop blanket blossom boat bonnet bottle brass bread brick broccoli broom bucket
buffalo butter cabin cactus camel canoe captain carpet castle cedar chalk cheese chimney church circus clarinet clock
cobra coconut coffee compass copper cotton cousin cowboy crab cradle cricket crown cuckoo cucumber cushion daisy dancer
denim desert diamond doctor dolphin donkey doughnut dragon drum duck dumpling eagle echo elbow elephant emerald engine
evening falcon farmer feather fender fiddle flag flamingo flute forest fossil fountain galaxy garden garlic gate ginger
giraffe glacier glove gorilla granite guitar harbour hedgehog helmet horse hotel iceberg igloo island ivory jaguar
jasmine jewel jigsaw juice jungle kangaroo kayak kennel keyboard kingdom kitchen koala ladder lagoon lamp lantern
laundry lemon leopard lettuce library lily lizard lobster lunch magnet magpie mailbox mango marble mayor meadow metal
mirror moon mosaic museum mushroom mustard napkin necklace needle nickel night north notebook nutmeg oasis ocean octopus
onion opera orange orchard ostrich paint palace pancake panda panther parrot peanut pebble pelican pencil penguin piano
picnic pigeon pilot pirate pony porridge potato prince pumpkin puppet puzzle pyramid quartz queen quilt rabbit radio
rainbow raven rhubarb ribbon rubber sailor sandwich saturn sausage scarf school scissors sheep shield silver skeleton
snow soldier spider spinach squirrel statue stone sugar summer sunset swan teapot temple tennis thunder tower tractor
train trumpet tulip turkey turtle umbrella vanilla village violin volcano voyage walnut wardrobe wheat whistle willow
windmill wolf yogurt zigzag`
  .trim()
  .split(/\s+/);
