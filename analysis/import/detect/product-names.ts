import { normalise } from '../../vocabulary/normalise.ts';
import { productsNamed } from '../../vocabulary/products.ts';
import { remembered } from '../../vocabulary/remembered.ts';

// Beginnings of the names of crops, animals and their products in six languages and in those of large offices.
const stems =
  'wheat maize corn barley rice paddy sorghum millet oat rye teff quinoa cereal potato cassava yam cotton coffee cocoa tea sugar soy bean pea lentil chickpea groundnut sesame sunflower rapeseed oilseed palm banana plantain mango citrus orange apple grape apricot cherr peach plum pear date olive almond cashew walnut pistachio pineapple avocado papaya melon tomato onion garlic cabbage carrot pepper vegetable fruit fodder tobacco rubber milk meat beef egg honey wool fish cattle sheep goat pig poultry chicken camel horse ble mais orge riz sorgho mil fonio niebe manioc igname patate coton cafe cacao the arachide sesame soja haricot oignon tomate banane mangue anacarde legume lait viande oeuf bovin ovin caprin volaille trigo maiz cebada arroz sorgo papa yuca algodon cafe cacao azucar cana frijol soya platano aguacate pina leche carne huevo пшениц кукуруз ячмен рис рож овес просо гречих зернов картофел хлоп чай сахар сво подсолнечн овощ фрукт плод виноград абрикос яблок черешн вишн орех дын арбуз лук помидор томат молок мяс яйц яиц шерст крупн овц коз птиц قمح شعير ذرة ارز أرز دخن بطاط قطن بن شاي سكر فول عدس حمص سمسم طماطم بصل خضر فاكه فواكه تمر تمور زيتون عنب حليب لحم لحوم بيض 小麦 玉米 大麦 水稻 稻谷 高粱 谷子 马铃薯 薯类 大豆 豆类 棉花 花生 油菜籽 甘蔗 茶叶 水果 蔬菜 苹果 烟叶 粮食 padi jagung kedelai kopi cabai bawang kentang капуст морков груш свекл огурц чеснок слив персик гранат лимон мандарин chou carotte poire pomme cerise peche mangoustan manzana pera zanahoria cebolla ajo limon naranja uva maracuya تفاح جزر خيار ثوم عسل رمان 白菜 萝卜 油料 糖料 柑橘'
    .split(' ')
    .map((stem) => normalise(stem));

// Short stems are whole words but for their plural: `date`, `pea`, `mil`.
const isWhole = (stem: string): boolean => stem.length <= 4 && /^\p{Script=Latin}+$/u.test(stem);
const wholeWords = new Set(stems.filter(isWhole).flatMap((stem) => [stem, `${stem}s`, `${stem}es`]));

/** All other stems by their first letter. */
const beginnings = new Map<string, string[]>();
for (const stem of stems) {
  if (isWhole(stem)) continue;
  const [letter = ''] = stem;
  beginnings.set(letter, [...(beginnings.get(letter) ?? []), stem]);
}

/** Whether a text names a product of farming, judged by the beginning of one of its words. */
export function productNamed(text: string): boolean {
  return text.length <= 60 && namesProduct(text);
}

const namesProduct = remembered(
  (text) => normalise(text).split(' ').some(isProductWord) || productsNamed(text).length > 0,
);

function isProductWord(word: string): boolean {
  if (wholeWords.has(word)) return true;
  const [letter = ''] = word;
  return beginnings.get(letter)?.some((stem) => word.startsWith(stem)) === true;
}
