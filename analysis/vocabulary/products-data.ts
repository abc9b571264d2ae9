/** sap | hs6 | hs_description | faostat_item_code | faostat_item | cpc | note; made by scripts/vocabulary-data.mjs, not by hand. */
export const productLines = `
apricot|080910|Fruit, edible; apricots, fresh|526|Apricots|CPC01343|fresh
apricot|081310|Fruit, edible; apricots, dried|527|Apricots, dried|CPC21419.01|dried
quinoa|100850|Cereals; quinoa (Chenopodium quinoa)|92|Quinoa|CPC01194|
sweet cherry|080929|Fruit, edible; cherries, other than sour cherries (Prunus cerasus), fresh|531|Cherries|CPC01344.02|other than sour; includes sweet (edition HS2012 or later)
sour cherry|080921|Fruit, edible; sour cherries (Prunus cerasus), fresh|530|Sour cherries|CPC01344.01|HS2012 or later
cherry (older)|080920||531|Cherries|CPC01344.02|HS2007 and earlier: all cherries in one code
cocoa|180100|Cocoa beans; whole or broken, raw or roasted|661|Cocoa beans|CPC01640|beans
cocoa|180310|Cocoa; paste, not defatted|662|Cocoa paste not defatted|CPC23610.01|paste not defatted
cocoa|180400|Cocoa; butter, fat and oil|664|Cocoa butter, fat and oil|CPC23620|butter
cocoa|180500|Cocoa; powder, not containing added sugar or other sweetening matter|665|Cocoa powder and cake|CPCF0665|powder
date palm|080410|Fruit, edible; dates, fresh or dried|577|Dates|CPC01314|fresh and dried together
jackfruit|081090|Fruit, edible; fruits n.e.c. in heading no. 0801 to 0810, fresh|603|Other tropical fruits, n.e.c.|CPC01319|no own code: HS rest of other fresh fruit; FAOSTAT rest of tropical fruit
sorghum|100790|Cereals; grain sorghum, other than seed|83|Sorghum|CPC0114|grain other than seed (HS2012 or later)
sorghum|100710|Cereals; grain sorghum, seed|83|Sorghum|CPC0114|seed (HS2012 or later)
sorghum (older)|100700||83|Sorghum|CPC0114|HS2007 and earlier
banana|080390|Fruit, edible; bananas, other than plantains, fresh or dried|486|Bananas|CPC01312|other than plantain (HS2012 or later)
banana|080310|Fruit, edible; plantains, fresh or dried|489|Plantains and cooking bananas|CPC01313|plantains (HS2012 or later)
figs|080420|Fruit, edible; figs, fresh or dried|569|Figs|CPC01315|HS code joins fresh and dried; FAOSTAT splits 569 fresh / 570 dried
walnut|080231|Nuts, edible; walnuts, fresh or dried, in shell|222|Walnuts, in shell|CPC01376|in shell
walnut|080232|Nuts, edible; walnuts, fresh or dried, shelled|232|Walnuts, shelled|CPC21429.02|shelled
onion|070310|Vegetables, alliaceous; onions and shallots, fresh or chilled|403|Onions and shallots, dry (excluding dehydrated)|CPC01253.02|HS joins onions and shallots
coffee|090111|Coffee; not roasted or decaffeinated|656|Coffee, green|CPC01610|green, not decaffeinated
coffee|090121|Coffee; roasted, not decaffeinated|657|Coffee, decaffeinated or roasted|CPC23911|roasted
coconut|080119|Nuts, edible; coconuts, fresh or dried, other than desiccated or in the inner shell (endocarp)|249|Coconuts, in shell|CPC01460|other than desiccated and inner shell
coconut|080112|Nuts, edible; coconuts, in the inner shell (endocarp)|249|Coconuts, in shell|CPC01460|in the inner shell (HS2012 or later)
coconut|080111|Nuts, edible; coconuts, desiccated|250|Coconuts, desiccated|CPC21429.07|desiccated
honey|040900|Honey; natural|1182|Natural honey|CPC02910|
panela|170113|Sugars; cane sugar, raw, in solid form, as specified in Subheading Note 2 to this chapter, not containing added flavouring or colouring matter|163|Cane sugar, non-centrifugal|CPC23511.02|cane sugar of subheading note 2: non-centrifugal (HS2012 or later)
large cardamom|090831|Spices; cardamoms, neither crushed nor ground|702|Nutmeg, mace, cardamoms, raw|CPC01653|FAOSTAT joins nutmeg, mace, cardamoms
large cardamom|090832|Spices; cardamoms, crushed or ground|702|Nutmeg, mace, cardamoms, raw|CPC01653|crushed or ground
carob|121292|Locust beans (carob); fit for human consumption, fresh, chilled, frozen or dried, whether or not ground|461|Locust beans (carobs)|CPC01356|locust beans (HS2012 or later)
olives|070992|Vegetables; olives, fresh or chilled|260|Olives|CPC01450|fresh or chilled (HS2012 or later)
olives|071120|Vegetables; olives, provisionally preserved but unsuitable in that state for immediate consumption|262|Olives preserved|CPCF0262|provisionally preserved
olive oil|150920|Vegetable oils; olive oil and its fractions, extra virgin olive oil, whether or not refined, but not chemically modified|261|Olive oil|CPC2167|extra virgin (HS2022); up to HS2017 all virgin oil was 150910 (memory)
rice|100630|Cereals; rice, semi-milled or wholly milled, whether or not polished or glazed|31|Rice, milled|CPC23161.02|milled
rice|100610|Cereals; rice in the husk (paddy or rough)|27|Rice|CPC0113|paddy
cashew|080131|Nuts, edible; cashew nuts, fresh or dried, in shell|217|Cashew nuts, in shell|CPC01372|in shell
cashew|080132|Nuts, edible; cashew nuts, fresh or dried, shelled|230|Cashew nuts, shelled|CPC21424|shelled
mango|080450|Fruit, edible; guavas, mangoes and mangosteens, fresh or dried|571|Mangoes, guavas and mangosteens|CPC01316|HS and FAOSTAT join mango, guava, mangosteen
potato|070190|Vegetables; potatoes (other than seed), fresh or chilled|116|Potatoes|CPC01510|
taro|071440|Vegetable roots and tubers; taro (Colocasia spp.) with high starch or inulin content, fresh, chilled, frozen or dried, whether or not sliced or in the form of pellets|136|Taro|CPC01550|HS2012 or later
vanilla|090510|Spices; vanilla, neither crushed nor ground|692|Vanilla, raw|CPC01658|whole
tea|090240|Tea, black; (fermented) and partly fermented tea, in immediate packings of a content exceeding 3kg|667|Tea leaves|CPC01620|black, bulk
millets|100829|Cereals; millet, other than seed|79|Millet|CPC0118|other than seed (HS2012 or later)
teff|100890|Cereals; n.e.c. in chapter 10|108|Cereals n.e.c.|CPC01199.90|no own code: other cereals
chilgoza pine nut|080291|Nuts, edible; pine nuts, fresh or dried, in shell||||pine nuts in shell; no own HS6 before HS2022 (in 080290) (memory)
chilgoza pine nut|080292|Nuts, edible; pine nuts, fresh or dried, shelled||||pine nuts, shelled; as above
avocado|080440|Fruit, edible; avocados, fresh or dried|572|Avocados|CPC01311|
harissa|210390|Sauces and preparations therefor; mixed condiments and mixed seasonings||||no own code: sauces and mixed condiments
pulses|071320|Vegetables, leguminous; chickpeas (garbanzos), shelled, whether or not skinned or split, dried|191|Chick peas, dry|CPC01703|chick peas; the SAP covers several pulses
pulses|071340|Vegetables, leguminous; lentils, shelled, whether or not skinned or split, dried|201|Lentils, dry|CPC01704|lentils
fisheries|030474|Fish fillets; frozen, hake (Merluccius spp., Urophycis spp.)||||hake fillets frozen (HS2012 or later); FAO fish statistics use ASFIS species and ISSCAAP groups, not FAOSTAT items
`;
