<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AddedBySite</name>
    <message>
        <source>Added by this place</source>
        <translation type="unfinished">أضافه هذا المكان</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>More help</source>
        <translation type="unfinished">مساعدة أخرى</translation>
    </message>
</context>
<context>
    <name>BarButtons</name>
    <message>
        <source>Text, colors, languages</source>
        <translation type="unfinished">النص والألوان واللغات</translation>
    </message>
    <message>
        <source>Text and colors</source>
        <translation type="unfinished">النص والألوان</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">اللغات</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">حجم النص</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished">الألوان</translation>
    </message>
    <message>
        <source>More space between letters</source>
        <translation type="unfinished">مسافة أكبر بين الحروف</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">تباين عالٍ</translation>
    </message>
</context>
<context>
    <name>BreadcrumbBar</name>
    <message>
        <source>Way back</source>
        <translation type="unfinished">طريق الرجوع</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Find on page</source>
        <translation type="unfinished">بحث في الصفحة</translation>
    </message>
    <message>
        <source>My list: {count}</source>
        <translation type="unfinished">قائمتي: {count}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>{name}, no results</source>
        <translation type="unfinished">{name}، لا نتائج</translation>
    </message>
</context>
<context>
    <name>ContentsRow</name>
    <message>
        <source>You are here</source>
        <translation type="unfinished">أنت هنا</translation>
    </message>
</context>
<context>
    <name>CountyMap</name>
    <message>
        <source>Map of the counties</source>
        <translation type="unfinished">خريطة المقاطعات</translation>
    </message>
</context>
<context>
    <name>CountyPart</name>
    <message>
        <source>Change county</source>
        <translation type="unfinished">تغيير المقاطعة</translation>
    </message>
    <message>
        <source>Choose county</source>
        <translation type="unfinished">اختيار المقاطعة</translation>
    </message>
    <message>
        <source>Looking in one county?</source>
        <translation type="unfinished">هل تبحث في مقاطعة واحدة؟</translation>
    </message>
    <message>
        <source>What you choose is forgotten when you leave.</source>
        <translation type="unfinished">ما تختاره يُنسى عندما تغادر.</translation>
    </message>
    <message>
        <source>What is there comes first.</source>
        <translation type="unfinished">ما يوجد هناك يظهر أولاً.</translation>
    </message>
    <message>
        <source>{place} is in this county, so what is there comes first.</source>
        <translation type="unfinished">تقع {place} في هذه المقاطعة، لذلك يظهر ما يوجد هناك أولاً.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished">عوامل التصفية</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">الكل</translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>No results</source>
        <translation type="unfinished">لا نتائج</translation>
    </message>
    <message>
        <source>Show {results}</source>
        <translation type="unfinished">عرض {results}</translation>
    </message>
    <message>
        <source>Choose any. The number is how many there are: for a county, only what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">ماذا</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation type="unfinished">نوع المساعدة</translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished">المقاطعة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">مفتوح</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">لمن هذه المساعدة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">اللغة</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">التكلفة</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation type="unfinished">طريقة التواصل</translation>
    </message>
    <message>
        <source>Chosen filters</source>
        <translation type="unfinished">عوامل التصفية المختارة</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished">مسح الكل</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished">البحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished">السابق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation type="unfinished">{at} من {all}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished">غير موجود في هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>InterpreterLine</name>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">اطلب مترجماً</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished">مختار</translation>
    </message>
</context>
<context>
    <name>LeaveButton</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished">مغادرة</translation>
    </message>
</context>
<context>
    <name>LeaveNote</name>
    <message>
        <source>To leave at once</source>
        <translation type="unfinished">للمغادرة فوراً</translation>
    </message>
    <message>
        <source>To leave at once:</source>
        <translation type="unfinished">للمغادرة فوراً:</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">جرّب</translation>
    </message>
    <message>
        <source>Try it: how Leave works</source>
        <translation type="unfinished">جرّب: كيف تعمل المغادرة</translation>
    </message>
    <message>
        <source>Leave, top right.</source>
        <translation type="unfinished">زر المغادرة في أعلى اليمين.</translation>
    </message>
    <message>
        <source>Leave, top right, or Shift three times.</source>
        <translation type="unfinished">زر المغادرة في أعلى اليمين، أو مفتاح Shift ثلاث مرات.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Text {percent} %</source>
        <translation type="unfinished">حجم النص {percent} %</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>With a screen reader: Down reads on, Up goes back. Ctrl+Down goes to the next heading. Left and Right read letter by letter.</source>
        <translation type="unfinished">مع قارئ الشاشة: السهم لأسفل يواصل القراءة، والسهم لأعلى يرجع. Ctrl+السهم لأسفل ينتقل إلى العنوان التالي. السهمان الأيسر والأيمن يقرآن حرفاً حرفاً.</translation>
    </message>
    <message>
        <source>Tab goes to links and buttons. F6 goes to the next part of the window. Esc clears the search. Alt+Left goes back. Shift three times leaves.</source>
        <translation type="unfinished">Tab ينتقل إلى الروابط والأزرار. F6 ينتقل إلى الجزء التالي من النافذة. Esc يمسح البحث. Alt+السهم الأيسر يرجع. Shift ثلاث مرات للمغادرة.</translation>
    </message>
    <message>
        <source>Every page is still here. Look in the sections below.</source>
        <translation type="unfinished">كل الصفحات ما زالت هنا. انظر في الأقسام أدناه.</translation>
    </message>
    <message>
        <source>The search does not work</source>
        <translation type="unfinished">البحث لا يعمل</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished">جارٍ التحضير</translation>
    </message>
    <message>
        <source>The search opens in a moment.</source>
        <translation type="unfinished">يُفتح البحث بعد لحظة.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">ما سيُطبع</translation>
    </message>
    <message>
        <source>What comes out: {words}</source>
        <translation type="unfinished">ما سيُطبع: {words}</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation type="unfinished">طباعة</translation>
    </message>
    <message>
        <source>Paper can be found. The printer or its computer may keep a copy of what it prints.</source>
        <translation type="unfinished">قد يعثر شخص على الورق. وقد تحتفظ الطابعة أو حاسوبها بنسخة مما تطبعه.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation type="unfinished">ما سيُطبع</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished">ماذا تريد أن تطبع</translation>
    </message>
    <message>
        <source>Canceling.</source>
        <translation type="unfinished">جارٍ الإلغاء.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages with you.</source>
        <translation type="unfinished">أُرسلت إلى الطابعة. خذ كل الأوراق معك.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was printed.</source>
        <translation type="unfinished">أُلغيت. لم يُطبع شيء.</translation>
    </message>
    <message>
        <source>Sending to the printer. This may take a minute.</source>
        <translation type="unfinished">جارٍ الإرسال إلى الطابعة. قد يستغرق ذلك دقيقة.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation type="unfinished">النتائج</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Row {number}</source>
        <translation type="unfinished">الصف {number}</translation>
    </message>
</context>
<context>
    <name>ResultNote</name>
    <message>
        <source>Search for what I typed</source>
        <translation type="unfinished">ابحث عما كتبته</translation>
    </message>
    <message>
        <source>Searched for: {words}.</source>
        <translation type="unfinished">تم البحث عن: {words}.</translation>
    </message>
    <message>
        <source>Nothing with these filters. Take one off to see more.</source>
        <translation type="unfinished">لا شيء مع عوامل التصفية هذه. أزل واحداً لترى المزيد.</translation>
    </message>
    <message>
        <source>Nothing here matches well.</source>
        <translation type="unfinished">لا شيء هنا يطابق جيداً.</translation>
    </message>
    <message>
        <source>Nothing here matches well. A person at {number} can look further.</source>
        <translation type="unfinished">لا شيء هنا يطابق جيداً. يمكن لشخص على الرقم {number} أن يبحث أكثر.</translation>
    </message>
    <message>
        <source>Nothing here is known to be open now. Call before you go.</source>
        <translation type="unfinished">لا نعرف شيئاً هنا مفتوحاً الآن. اتصل قبل أن تذهب.</translation>
    </message>
    <message>
        <source>We do not know which places take pets. Ask when you call.</source>
        <translation type="unfinished">لا نعرف أي الأماكن تقبل الحيوانات. اسأل عندما تتصل.</translation>
    </message>
    <message>
        <source>{old} is now {now}.</source>
        <translation type="unfinished">{old} أصبح اسمه {now}.</translation>
    </message>
    <message>
        <source>{old} has closed. For the same help: {now}.</source>
        <translation type="unfinished">{old} مغلق. للمساعدة نفسها: {now}.</translation>
    </message>
    <message>
        <source>{old} has stopped. It may not be for good. For the same help: {now}.</source>
        <translation type="unfinished">{old} متوقف، وقد لا يكون ذلك نهائياً. للمساعدة نفسها: {now}.</translation>
    </message>
    <message>
        <source>We know of no {old}. For the same help: {now}.</source>
        <translation type="unfinished">لا نعرف {old}. للمساعدة نفسها: {now}.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished">النتائج</translation>
    </message>
    <message>
        <source>More that has one of your words ({number})</source>
        <translation type="unfinished">المزيد مما فيه إحدى كلماتك ({number})</translation>
    </message>
    <message>
        <source>Try fewer words or the name of a town.</source>
        <translation type="unfinished">جرّب كلمات أقل أو اسم بلدة.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished">لم يُعثر على شيء</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished">المفاتيح</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation type="unfinished">إخفاء المفاتيح</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation type="unfinished">حروف عربية</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished">أرقام</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation type="unfinished">حروف بعلامات</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished">إدخال</translation>
    </message>
    <message>
        <source>Enter: show the results</source>
        <translation type="unfinished">إدخال: عرض النتائج</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished">حروف</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation type="unfinished">حذف حرف واحد</translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished">مسافة</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">مسح</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished">إخفاء</translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation type="unfinished">إخفاء المفاتيح</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished">بحث</translation>
    </message>
    <message>
        <source>Search, for example: food near {place}</source>
        <translation type="unfinished">ابحث، مثلاً: طعام قرب {place}</translation>
    </message>
    <message>
        <source>Search: food near {place}</source>
        <translation type="unfinished">ابحث: طعام قرب {place}</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>What you can do</source>
        <translation type="unfinished">ما يمكنك فعله</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished">أرقام أخرى</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation type="unfinished">المزيد عن {name}</translation>
    </message>
    <message>
        <source>{none}. Try {name}</source>
        <translation type="unfinished">{none}. جرّب {name}</translation>
    </message>
    <message>
        <source>Ask for {name}.</source>
        <translation type="unfinished">اسأل عن {name}.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished">ساعات العمل</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">هاتف</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished">من المفيد أن تعرف</translation>
    </message>
</context>
<context>
    <name>ShortlistRow</name>
    <message>
        <source>Add to my list</source>
        <translation type="unfinished">إضافة إلى قائمتي</translation>
    </message>
    <message>
        <source>Remove from my list</source>
        <translation type="unfinished">إزالة من قائمتي</translation>
    </message>
    <message>
        <source>My list is full</source>
        <translation type="unfinished">قائمتي ممتلئة</translation>
    </message>
</context>
<context>
    <name>SourcesLine</name>
    <message>
        <source>See them all</source>
        <translation type="unfinished">عرضها كلها</translation>
    </message>
</context>
<context>
    <name>StillReading</name>
    <message>
        <source>Still reading? This goes back to the front page soon.</source>
        <translation type="unfinished">هل ما زلت تقرأ؟ سيعود هذا إلى الصفحة الأولى قريباً.</translation>
    </message>
    <message>
        <source>Still reading?</source>
        <translation type="unfinished">هل ما زلت تقرأ؟</translation>
    </message>
    <message>
        <source>Keep reading</source>
        <translation type="unfinished">متابعة القراءة</translation>
    </message>
    <message>
        <source>Press any key to keep reading.</source>
        <translation type="unfinished">اضغط أي مفتاح لمواصلة القراءة.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and leave</source>
        <translation type="unfinished">البحث والمغادرة</translation>
    </message>
</context>
<context>
    <name>UrgentStrip</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">أرقام عاجلة</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished">كل الأرقام</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">كل الأرقام العاجلة</translation>
    </message>
</context>
<context>
    <name>_Clear</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished">مسح البحث</translation>
    </message>
</context>
<context>
    <name>_HomeButton</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">الصفحة الأولى</translation>
    </message>
    <message>
        <source>local guide</source>
        <translation type="unfinished">دليل محلي</translation>
    </message>
</context>
<context>
    <name>_Trial</name>
    <message>
        <source>Press Shift slowly, and watch the count.</source>
        <translation type="unfinished">اضغط Shift ببطء وراقب العدد.</translation>
    </message>
    <message>
        <source>If there are real keys, press Shift slowly, and watch the count.</source>
        <translation type="unfinished">إذا كانت هناك لوحة مفاتيح حقيقية، فاضغط Shift ببطء وراقب العدد.</translation>
    </message>
    <message>
        <source>The third press is real: the guide closes. Leave does the same.</source>
        <translation type="unfinished">الضغطة الثالثة حقيقية: يُغلق الدليل. زر المغادرة يفعل الشيء نفسه.</translation>
    </message>
    <message>
        <source>The third press is real: the front page comes. Leave does the same.</source>
        <translation type="unfinished">الضغطة الثالثة حقيقية: تظهر الصفحة الأولى. زر المغادرة يفعل الشيء نفسه.</translation>
    </message>
    <message>
        <source>You can come back from the foot of the front page.</source>
        <translation type="unfinished">يمكنك العودة من أسفل الصفحة الأولى.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation type="unfinished">{count} من {all}</translation>
    </message>
</context>
<context>
    <name>aside</name>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">اسأل شخصاً عما هو قريب منك</translation>
    </message>
</context>
<context>
    <name>breadcrumbs</name>
    <message>
        <source>Front page</source>
        <translation type="unfinished">الصفحة الأولى</translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished">الصفحة</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation type="unfinished">المقاطعات</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">أرقام عاجلة</translation>
    </message>
    <message>
        <source>My list</source>
        <translation type="unfinished">قائمتي</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished">صفحة {number} من {count}</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished">في هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>county_help</name>
    <message>
        <source>family shelter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We know no {what} in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {number}.</source>
        <translation type="unfinished">اسأل على {number}.</translation>
    </message>
</context>
<context>
    <name>county_pages</name>
    <message>
        <source>Choose your county</source>
        <translation type="unfinished">اختر مقاطعتك</translation>
    </message>
    <message>
        <source>Look for the town near you. You see what is there for people in its county.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near which town? What is nearest then comes first.</source>
        <translation type="unfinished">قرب أي بلدة؟ يظهر الأقرب أولاً.</translation>
    </message>
    <message>
        <source>{county} County</source>
        <translation type="unfinished">مقاطعة {county}</translation>
    </message>
</context>
<context>
    <name>door_page</name>
    <message>
        <source>All</source>
        <translation type="unfinished">الكل</translation>
    </message>
</context>
<context>
    <name>filter_page</name>
    <message>
        <source>You typed {place}</source>
        <translation type="unfinished">كتبت {place}</translation>
    </message>
    <message>
        <source>You typed {place}, in {county}</source>
        <translation type="unfinished">كتبت {place}، في {county}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished">النتائج</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>English</source>
        <translation type="unfinished">الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">العربية</translation>
    </message>
    <message>
        <source>ASL</source>
        <translation type="unfinished">لغة الإشارة الأمريكية</translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished">الفرنسية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished">الإسبانية</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished">الخميرية</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation type="unfinished">اللينغالا</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished">البرتغالية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished">الروسية</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation type="unfinished">الصومالية</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation type="unfinished">السواحيلية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished">الفيتنامية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished">الصينية</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished">الأمهرية</translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation type="unfinished">الفارسية</translation>
    </message>
    <message>
        <source>Kinyarwanda</source>
        <translation type="unfinished">الكينيارواندا</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation type="unfinished">الهمونغ</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation type="unfinished">الكريولية الهايتية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished">الكورية</translation>
    </message>
    <message>
        <source>Navajo</source>
        <translation type="unfinished">النافاجو</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished">البولندية</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation type="unfinished">التغرينية</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation type="unfinished">التاغالوغ</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished">الأوكرانية</translation>
    </message>
    <message>
        <source>Young people</source>
        <translation type="unfinished">الشباب</translation>
    </message>
    <message>
        <source>Adults, any gender</source>
        <translation type="unfinished">البالغون من أي جنس</translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished">النساء</translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished">الرجال</translation>
    </message>
    <message>
        <source>Families</source>
        <translation type="unfinished">العائلات</translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation type="unfinished">كبار السن</translation>
    </message>
    <message>
        <source>LGBTQ people</source>
        <translation type="unfinished">أفراد مجتمع الميم</translation>
    </message>
    <message>
        <source>Immigrants</source>
        <translation type="unfinished">المهاجرون</translation>
    </message>
    <message>
        <source>Tribal communities</source>
        <translation type="unfinished">مجتمعات القبائل</translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation type="unfinished">المحاربون القدامى</translation>
    </message>
    <message>
        <source>People with a disability</source>
        <translation type="unfinished">الأشخاص ذوو الإعاقة</translation>
    </message>
    <message>
        <source>Friends and family</source>
        <translation type="unfinished">الأصدقاء والعائلة</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished">الموظفون</translation>
    </message>
    <message>
        <source>Ask first: not said</source>
        <translation type="unfinished">اسأل أولاً: غير مذكور</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">مجاني</translation>
    </message>
    <message>
        <source>By income, or a small fee</source>
        <translation type="unfinished">حسب الدخل، أو برسم صغير</translation>
    </message>
    <message>
        <source>Has a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">رسالة نصية</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished">دردشة</translation>
    </message>
    <message>
        <source>Walk in</source>
        <translation type="unfinished">الحضور دون موعد</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">جهاز TTY أو خدمة الترحيل</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">مفتوح الآن</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">ليلاً ونهاراً</translation>
    </message>
    <message>
        <source>Ask first: hours not known</source>
        <translation type="unfinished">اسأل أولاً: الساعات غير معروفة</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished">إرشادات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished">أماكن</translation>
    </message>
    <message>
        <source>Call to ask whether they are open</source>
        <translation type="unfinished">اتصل لتسأل إن كانوا يعملون الآن</translation>
    </message>
    <message>
        <source>Ask whether they help you</source>
        <translation type="unfinished">اسأل إن كانوا يساعدونك</translation>
    </message>
    <message>
        <source>Ask what it costs</source>
        <translation type="unfinished">اسأل كم التكلفة</translation>
    </message>
    <message>
        <source>None of the places that fit best is known to be open now.</source>
        <translation type="unfinished">لا نعرف إن كان أي من الأماكن الأنسب مفتوحًا الآن.</translation>
    </message>
    <message>
        <source>The places that fit best do not say whom they help.</source>
        <translation type="unfinished">الأماكن الأنسب لا تذكر من تساعد.</translation>
    </message>
    <message>
        <source>The places that fit best do not say what they cost.</source>
        <translation type="unfinished">الأماكن الأنسب لا تذكر كم تكلّف.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished">عوامل التصفية</translation>
    </message>
</context>
<context>
    <name>front_page</name>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished">عمّ تبحث؟</translation>
    </message>
    <message>
        <source>Places and numbers across {state}. Works without internet.</source>
        <translation type="unfinished">أماكن وأرقام في {state}. يعمل بدون إنترنت.</translation>
    </message>
    <message>
        <source>Languages: ask for an interpreter</source>
        <translation type="unfinished">اللغات: اطلب مترجماً</translation>
    </message>
    <message>
        <source>More languages</source>
        <translation type="unfinished">لغات أخرى</translation>
    </message>
    <message>
        <source>Help by county</source>
        <translation type="unfinished">المساعدة حسب المقاطعة</translation>
    </message>
    <message>
        <source>Places near you come first.</source>
        <translation type="unfinished">الأماكن القريبة منك تظهر أولاً.</translation>
    </message>
    <message>
        <source>Print the urgent numbers</source>
        <translation type="unfinished">طباعة الأرقام العاجلة</translation>
    </message>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">كيف تعمل المغادرة</translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation type="unfinished">عن هذا الدليل</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished">الخصوصية</translation>
    </message>
    <message>
        <source>Content of {day}</source>
        <translation type="unfinished">محتوى {day}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">مجاني</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished">اسأل شخصًا</translation>
    </message>
    <message>
        <source>Or open a section</source>
        <translation type="unfinished">أو افتح قسماً</translation>
    </message>
    <message>
        <source>For staff: {fault}</source>
        <translation type="unfinished">للموظفين: {fault}</translation>
    </message>
</context>
<context>
    <name>handout</name>
    <message>
        <source>Notes:</source>
        <translation type="unfinished">ملاحظات:</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>1 result</source>
        <translation type="unfinished">عدد النتائج: 1</translation>
    </message>
    <message>
        <source>%n results</source>
        <translation type="unfinished">عدد النتائج: %n</translation>
    </message>
</context>
<context>
    <name>interpreter_page</name>
    <message>
        <source>Use this guide in English</source>
        <translation type="unfinished">استخدم هذا الدليل بالعربية</translation>
    </message>
    <message>
        <source>Ask for an interpreter</source>
        <translation type="unfinished">اطلب مترجماً</translation>
    </message>
    <message>
        <source>Ask for an interpreter: {language}</source>
        <translation type="unfinished">اطلب مترجماً: {language}</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">اللغات</translation>
    </message>
    <message>
        <source>Or call one of these. Say “{language} interpreter”.</source>
        <translation type="unfinished">أو اتصل بأحد هذه الأرقام. قل &quot;{language} interpreter&quot;.</translation>
    </message>
    <message>
        <source>Call {number}.</source>
        <translation type="unfinished">اتصل على {number}.</translation>
    </message>
    <message>
        <source>Press {key}.</source>
        <translation type="unfinished">اضغط {key}.</translation>
    </message>
    <message>
        <source>Say “{language}”.</source>
        <translation type="unfinished">قل «{language}».</translation>
    </message>
    <message>
        <source>Say the name of your language in English.</source>
        <translation type="unfinished">قل اسم لغتك بالإنجليزية.</translation>
    </message>
    <message>
        <source>Free, day and night.</source>
        <translation type="unfinished">مجاناً، ليلاً ونهاراً.</translation>
    </message>
    <message>
        <source>They speak {language}.</source>
        <translation type="unfinished">يتحدثون {language}.</translation>
    </message>
    <message>
        <source>Ask for an interpreter. We don&apos;t know if they have one.</source>
        <translation type="unfinished">اطلب مترجمًا. لا نعلم إن كان لديهم مترجم.</translation>
    </message>
    <message>
        <source>All urgent numbers</source>
        <translation type="unfinished">كل الأرقام العاجلة</translation>
    </message>
    <message>
        <source>More lines. Some have interpreters.</source>
        <translation type="unfinished">خطوط أخرى. لدى بعضها مترجمون.</translation>
    </message>
    <message>
        <source>You can ask for an interpreter on the phone. You do not have to use a person who came with you.</source>
        <translation type="unfinished">يمكنك أن تطلب مترجماً عبر الهاتف. لست مضطراً إلى الاستعانة بالشخص الذي جاء معك.</translation>
    </message>
    <message>
        <source>Show this to a person</source>
        <translation type="unfinished">أظهر هذا لشخص</translation>
    </message>
</context>
<context>
    <name>leave_page</name>
    <message>
        <source>How Leave works</source>
        <translation type="unfinished">كيف تعمل المغادرة</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished">جرّب</translation>
    </message>
    <message>
        <source>What Leave does not hide</source>
        <translation type="unfinished">ما لا تخفيه المغادرة</translation>
    </message>
    <message>
        <source>Leave ends your visit at once.</source>
        <translation type="unfinished">زر المغادرة ينهي زيارتك فوراً.</translation>
    </message>
    <message>
        <source>The guide closes. It does not save what you typed or read.</source>
        <translation type="unfinished">يُغلق الدليل. لا يحفظ ما كتبته أو قرأته.</translation>
    </message>
    <message>
        <source>The front page comes, with nothing filled in. Back does not bring back what you typed or read.</source>
        <translation type="unfinished">تظهر الصفحة الأولى فارغة. زر الرجوع لا يعيد ما كتبته أو قرأته.</translation>
    </message>
    <message>
        <source>Your screen reader may be silent after Leave. Wait a minute, or go to another window and back.</source>
        <translation type="unfinished">قد يصمت قارئ الشاشة بعد المغادرة. انتظر دقيقة، أو انتقل إلى نافذة أخرى ثم ارجع.</translation>
    </message>
    <message>
        <source>Press Leave, top right. It is on every page. One press is enough, with a finger or a mouse.</source>
        <translation type="unfinished">اضغط زر المغادرة في أعلى اليمين. هو في كل صفحة. تكفي ضغطة واحدة بالإصبع أو بالفأرة.</translation>
    </message>
    <message>
        <source>With real keys: press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">بلوحة مفاتيح حقيقية: اضغط Shift ثلاث مرات خلال {seconds} ثوانٍ دون أي مفتاح آخر.</translation>
    </message>
    <message>
        <source>Or press Shift three times within {seconds} seconds, and no other key.</source>
        <translation type="unfinished">أو اضغط Shift ثلاث مرات خلال {seconds} ثوانٍ دون أي مفتاح آخر.</translation>
    </message>
    <message>
        <source>What a person near you saw before you left.</source>
        <translation type="unfinished">ما رآه شخص قريب منك قبل أن تغادر.</translation>
    </message>
    <message>
        <source>The screen, from cameras and from spying programs on this computer.</source>
        <translation type="unfinished">الشاشة، أمام الكاميرات وبرامج التجسس على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>What you did in a web browser, or in any other program.</source>
        <translation type="unfinished">ما فعلته في متصفح أو في أي برنامج آخر.</translation>
    </message>
    <message>
        <source>That this guide was opened, and about when you left.</source>
        <translation type="unfinished">أن هذا الدليل فُتح، ووقت مغادرتك تقريباً.</translation>
    </message>
</context>
<context>
    <name>list_page</name>
    <message>
        <source>My list</source>
        <translation type="unfinished">قائمتي</translation>
    </message>
    <message>
        <source>To write down. It is gone when you leave. Someone may find what you write: the number alone tells less than a name beside it.</source>
        <translation type="unfinished">لتدوينها. تختفي عندما تغادر. قد يجد أحد ما تكتبه: الرقم وحده يقول أقل من اسم بجانبه.</translation>
    </message>
    <message>
        <source>Nothing is on it now.</source>
        <translation type="unfinished">لا شيء فيها الآن.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation type="unfinished">طباعة هذه القائمة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">إزالة</translation>
    </message>
    <message>
        <source>Remove {name} from my list</source>
        <translation type="unfinished">إزالة {name} من قائمتي</translation>
    </message>
</context>
<context>
    <name>no_library_window</name>
    <message>
        <source>Emergency, call or text</source>
        <translation type="unfinished">طوارئ، اتصال أو رسالة</translation>
    </message>
    <message>
        <source>Crisis line, call or text</source>
        <translation type="unfinished">خط الأزمات، اتصال أو رسالة</translation>
    </message>
    <message>
        <source>Food, shelter, local help</source>
        <translation type="unfinished">طعام ومأوى ومساعدة محلية</translation>
    </message>
    <message>
        <source>The guide cannot open its pages</source>
        <translation type="unfinished">لا يستطيع الدليل فتح صفحاته</translation>
    </message>
    <message>
        <source>Ask staff to set it up again. Until then, these numbers help:</source>
        <translation type="unfinished">اطلب من الموظفين إعداده من جديد. حتى ذلك الحين تساعد هذه الأرقام:</translation>
    </message>
</context>
<context>
    <name>number_cards</name>
    <message>
        <source>In short</source>
        <translation type="unfinished">باختصار</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation type="unfinished">أرسل رسالة نصية</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">مجاني</translation>
    </message>
    <message>
        <source>By text to {number}: {note}</source>
        <translation type="unfinished">برسالة نصية إلى {number}: {note}</translation>
    </message>
</context>
<context>
    <name>page_factory</name>
    <message>
        <source>Down reads on. F1 says the keys.</source>
        <translation type="unfinished">السهم لأسفل يواصل القراءة. F1 يذكر المفاتيح.</translation>
    </message>
</context>
<context>
    <name>page_view</name>
    <message>
        <source>Beside the page</source>
        <translation type="unfinished">بجانب الصفحة</translation>
    </message>
</context>
<context>
    <name>palm_cards</name>
    <message>
        <source>Free</source>
        <translation type="unfinished">مجاني</translation>
    </message>
    <message>
        <source>Day and night, except {words}</source>
        <translation type="unfinished">ليلاً ونهاراً، ما عدا {words}</translation>
    </message>
    <message>
        <source>Relay {number}</source>
        <translation type="unfinished">خدمة الترحيل {number}</translation>
    </message>
</context>
<context>
    <name>print_page</name>
    <message>
        <source>This computer is not set up to print. Ask staff.</source>
        <translation type="unfinished">هذا الحاسوب غير معدّ للطباعة. اسأل الموظفين.</translation>
    </message>
    <message>
        <source>This computer cannot print now. Ask staff.</source>
        <translation type="unfinished">لا يستطيع هذا الحاسوب الطباعة الآن. اسأل الموظفين.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Ask staff.</source>
        <translation type="unfinished">لا توجد طابعة معدّة على هذا الحاسوب. اسأل الموظفين.</translation>
    </message>
    <message>
        <source>The printer is off or not plugged in. Turn it on, then press Print again.</source>
        <translation type="unfinished">الطابعة مطفأة أو غير موصولة. شغّلها ثم اضغط طباعة مرة أخرى.</translation>
    </message>
    <message>
        <source>The printer is stopped. Ask staff to start it.</source>
        <translation type="unfinished">الطابعة متوقفة. اطلب من الموظفين تشغيلها.</translation>
    </message>
    <message>
        <source>The printer has no paper. Put some in, then press Print again.</source>
        <translation type="unfinished">لا يوجد ورق في الطابعة. ضع ورقاً ثم اضغط طباعة مرة أخرى.</translation>
    </message>
    <message>
        <source>The printer isn&apos;t accepting jobs right now. Ask staff.</source>
        <translation type="unfinished">الطابعة لا تقبل أي مهام الآن. اسأل الموظفين.</translation>
    </message>
    <message>
        <source>Printing was interrupted. Look for pages in the printer, then press Print again.</source>
        <translation type="unfinished">انقطعت الطباعة. ابحث عن أوراق في الطابعة ثم اضغط طباعة مرة أخرى.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">طباعة</translation>
    </message>
    <message>
        <source>Local numbers, {state}</source>
        <translation type="unfinished">أرقام محلية، {state}</translation>
    </message>
    <message>
        <source>Local information</source>
        <translation type="unfinished">معلومات محلية</translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished">هذه الصفحة</translation>
    </message>
    <message>
        <source>Ten small cards</source>
        <translation type="unfinished">عشر بطاقات صغيرة</translation>
    </message>
    <message>
        <source>For the desk. Only numbers, no name of a place.</source>
        <translation type="unfinished">للمكتب. أرقام فقط، بلا اسم مكان.</translation>
    </message>
    <message>
        <source>One strip</source>
        <translation type="unfinished">شريط واحد</translation>
    </message>
    <message>
        <source>For one person. The first number and a few others.</source>
        <translation type="unfinished">لشخص واحد. الرقم الأول وبعض الأرقام الأخرى.</translation>
    </message>
    <message>
        <source>Print one strip</source>
        <translation type="unfinished">طباعة شريط واحد</translation>
    </message>
    <message>
        <source>On a sheet it is in the top left corner, with lines to cut along.</source>
        <translation type="unfinished">يكون على الورقة في الزاوية العليا اليسرى، مع خطوط للقص.</translation>
    </message>
    <message>
        <source>Ten of these on one sheet. The back is blank, so a folded card gives nothing away.</source>
        <translation type="unfinished">عشر بطاقات في ورقة واحدة. الظهر فارغ، فلا تكشف البطاقة المطوية شيئًا.</translation>
    </message>
    <message>
        <source>Page 1 of {count}</source>
        <translation type="unfinished">الصفحة 1 من {count}</translation>
    </message>
    <message>
        <source>All that is on it, without its title.</source>
        <translation type="unfinished">كل ما فيها، دون عنوانها.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Interpreters: say the name of your language.</source>
        <translation type="unfinished">المترجمون: قل اسم لغتك.</translation>
    </message>
    <message>
        <source>In {town}.</source>
        <translation type="unfinished">في {town}.</translation>
    </message>
    <message>
        <source>About 1 mile from {town}, from town center to town center.</source>
        <translation type="unfinished">نحو 1 ميل من {town}، من وسط البلدة إلى وسط البلدة.</translation>
    </message>
    <message>
        <source>About %n miles from {town}, from town center to town center.</source>
        <translation type="unfinished">نحو %n ميل من {town}، من وسط البلدة إلى وسط البلدة.</translation>
    </message>
</context>
<context>
    <name>result_rows</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">موقع الإنترنت</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation type="unfinished">جرّب {number}</translation>
    </message>
    <message>
        <source>{name} answers day and night</source>
        <translation type="unfinished">{name} يجيب ليلًا ونهارًا</translation>
    </message>
    <message>
        <source>by text</source>
        <translation type="unfinished">برسالة نصية</translation>
    </message>
    <message>
        <source>TTY or relay</source>
        <translation type="unfinished">جهاز TTY أو خدمة الترحيل</translation>
    </message>
</context>
<context>
    <name>results_page</name>
    <message>
        <source>In {place}</source>
        <translation type="unfinished">في {place}</translation>
    </message>
    <message>
        <source>Serves {place}</source>
        <translation type="unfinished">يخدم {place}</translation>
    </message>
    <message>
        <source>Other help for {place}</source>
        <translation type="unfinished">مساعدة أخرى في {place}</translation>
    </message>
    <message>
        <source>In other counties</source>
        <translation type="unfinished">في مقاطعات أخرى</translation>
    </message>
</context>
<context>
    <name>service_page</name>
    <message>
        <source>Website</source>
        <translation type="unfinished">موقع الإنترنت</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">طباعة</translation>
    </message>
    <message>
        <source>Help in these counties</source>
        <translation type="unfinished">المساعدة في هذه المقاطعات</translation>
    </message>
    <message>
        <source>Help in this county</source>
        <translation type="unfinished">المساعدة في هذه المقاطعة</translation>
    </message>
    <message>
        <source>Something wrong? Tell the staff</source>
        <translation type="unfinished">هل هناك خطأ؟ أخبر الموظفين</translation>
    </message>
</context>
<context>
    <name>staff_notices</name>
    <message>
        <source>This screen has settings of its own that cannot be used as they are.</source>
        <translation type="unfinished">لهذه الشاشة إعدادات خاصة لا يمكن استخدامها كما هي.</translation>
    </message>
    <message>
        <source>Until they are fixed, the strictest settings apply.</source>
        <translation type="unfinished">إلى أن تُصلح، تُستخدم أشد الإعدادات.</translation>
    </message>
    <message>
        <source>Tell the person in charge of this computer:</source>
        <translation type="unfinished">أخبر المسؤول عن هذا الحاسوب:</translation>
    </message>
    <message>
        <source>Small cards show other numbers than this site has chosen.</source>
        <translation type="unfinished">تُظهر البطاقات الصغيرة أرقاماً غير التي اختارها هذا الموقع.</translation>
    </message>
    <message>
        <source>How fresh the numbers are</source>
        <translation type="unfinished">مدى حداثة الأرقام</translation>
    </message>
    <message>
        <source>{called} of {all}</source>
        <translation type="unfinished">{called} من {all}</translation>
    </message>
    <message>
        <source>Called in the last {days} days</source>
        <translation type="unfinished">جرى الاتصال بها في آخر {days} يوماً</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation type="unfinished">لم يُتصل بها قط</translation>
    </message>
    <message>
        <source>Due for another call</source>
        <translation type="unfinished">حان موعد الاتصال بها من جديد</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation type="unfinished">وُجدت خاطئة</translation>
    </message>
    <message>
        <source>To call first</source>
        <translation type="unfinished">للاتصال بها أولاً</translation>
    </message>
    <message>
        <source>found wrong {day}</source>
        <translation type="unfinished">وُجد خطأ {day}</translation>
    </message>
    <message>
        <source>called {day}</source>
        <translation type="unfinished">جرى الاتصال {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">لم يُتصل به بعد</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>This guide does not print on this computer. Write down what you need.</source>
        <translation type="unfinished">لا يطبع هذا الدليل على هذا الحاسوب. اكتب ما تحتاجه.</translation>
    </message>
</context>
<context>
    <name>topic_page</name>
    <message>
        <source>This page is in English.</source>
        <translation type="unfinished">هذه الصفحة بالإنجليزية.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished">في هذه الصفحة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">التالي</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished">طباعة هذه الصفحة</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished">من أين هذه المعلومات</translation>
    </message>
    <message>
        <source>With a source from {state}</source>
        <translation type="unfinished">مع مصدر من {state}</translation>
    </message>
    <message>
        <source>With sources from elsewhere</source>
        <translation type="unfinished">مع مصادر من أماكن أخرى</translation>
    </message>
</context>
<context>
    <name>urgent_page</name>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">أرقام عاجلة</translation>
    </message>
    <message>
        <source>Print small cards with these numbers</source>
        <translation type="unfinished">طباعة بطاقات صغيرة بهذه الأرقام</translation>
    </message>
    <message>
        <source>If you are in danger now, call or text 911.</source>
        <translation type="unfinished">إذا كنت في خطر الآن، اتصل بـ 911 أو أرسل رسالة نصية.</translation>
    </message>
    <message>
        <source>If you are in danger now, call 911.</source>
        <translation type="unfinished">إذا كنت في خطر الآن، اتصل بـ 911.</translation>
    </message>
    <message>
        <source>{way}: {what}</source>
        <translation type="unfinished">{way}: {what}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{address} (as of {year})</source>
        <translation type="unfinished">{address} (في {year})</translation>
    </message>
    <message>
        <source>Address from a page without a date.</source>
        <translation type="unfinished">العنوان من صفحة بلا تاريخ.</translation>
    </message>
    <message>
        <source>Address of {year}.</source>
        <translation type="unfinished">العنوان من سنة {year}.</translation>
    </message>
    <message>
        <source>Call first.</source>
        <translation type="unfinished">اتصل أولاً.</translation>
    </message>
    <message>
        <source>Ask first.</source>
        <translation type="unfinished">اسأل أولاً.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished">الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished">الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished">الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished">الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished">الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished">السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished">الأحد</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished">ليلاً ونهاراً</translation>
    </message>
    <message>
        <source>Before you call.</source>
        <translation type="unfinished">قبل أن تتصل.</translation>
    </message>
    <message>
        <source>Before you give your name, you can ask what they have to report.</source>
        <translation type="unfinished">قبل أن تقول اسمك، يمكنك أن تسأل عمّا يجب عليهم الإبلاغ عنه.</translation>
    </message>
    <message>
        <source>A call can show on a phone bill or in the phone&apos;s list of calls.</source>
        <translation type="unfinished">قد تظهر المكالمة في فاتورة الهاتف أو في قائمة مكالمات الهاتف.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished">لا رقم بعد</translation>
    </message>
    <message>
        <source>No number of its own</source>
        <translation type="unfinished">لا رقم خاص به</translation>
    </message>
    <message>
        <source>You can call:</source>
        <translation type="unfinished">يمكنك الاتصال:</translation>
    </message>
    <message>
        <source>Hours not known.</source>
        <translation type="unfinished">الساعات غير معروفة.</translation>
    </message>
    <message>
        <source>Nobody has called to check this yet.</source>
        <translation type="unfinished">لم يتصل أحد بعد للتحقق من هذا.</translation>
    </message>
    <message>
        <source>Sources and dates</source>
        <translation type="unfinished">المصادر والتواريخ</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished">ما الذي يفعلونه</translation>
    </message>
    <message>
        <source>Near here</source>
        <translation type="unfinished">قريب من هنا</translation>
    </message>
    <message>
        <source>Also for this area</source>
        <translation type="unfinished">لهذه المنطقة أيضاً</translation>
    </message>
    <message>
        <source>This guide gives no address here, to keep people safe.</source>
        <translation type="unfinished">لا يعطي هذا الدليل عنواناً هنا، حفاظاً على سلامة الناس.</translation>
    </message>
    <message>
        <source>Hours not known: ask when you call</source>
        <translation type="unfinished">الساعات غير معروفة: اسأل عندما تتصل</translation>
    </message>
    <message>
        <source>{days}, {times}</source>
        <translation type="unfinished">{days}، {times}</translation>
    </message>
    <message>
        <source>{time}, {zone}</source>
        <translation type="unfinished">{time}، {zone}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished">كل يوم</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished">من {first} إلى {last}</translation>
    </message>
    <message>
        <source>{days} and {last}</source>
        <translation type="unfinished">{days} و{last}</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation type="unfinished">ليلاً ونهاراً</translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation type="unfinished">من {opens} إلى {closes}</translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished">الظهر</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished">منتصف الليل</translation>
    </message>
    <message>
        <source>{time} pm</source>
        <translation type="unfinished">{time} م</translation>
    </message>
    <message>
        <source>{time} am</source>
        <translation type="unfinished">{time} ص</translation>
    </message>
    <message>
        <source>Should be day and night</source>
        <translation type="unfinished">يُفترض ليلاً ونهاراً</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished">مفتوح الآن</translation>
    </message>
    <message>
        <source>Should be open now</source>
        <translation type="unfinished">يُفترض أنه مفتوح الآن</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished">مغلق</translation>
    </message>
    <message>
        <source>Should be closed now</source>
        <translation type="unfinished">يُفترض أنه مغلق الآن</translation>
    </message>
    <message>
        <source>opens {when}</source>
        <translation type="unfinished">يفتح {when}</translation>
    </message>
    <message>
        <source>closes soon, {time}</source>
        <translation type="unfinished">يغلق قريباً، {time}</translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished">يغلق {time}</translation>
    </message>
    <message>
        <source>Call to ask.</source>
        <translation type="unfinished">اتصل لتسأل.</translation>
    </message>
    <message>
        <source>Hours from a page without a date.</source>
        <translation type="unfinished">الساعات من صفحة بلا تاريخ.</translation>
    </message>
    <message>
        <source>Hours of {day}.</source>
        <translation type="unfinished">ساعات {day}.</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished">{day}، اليوم</translation>
    </message>
    <message>
        <source>no set hours</source>
        <translation type="unfinished">لا ساعات محددة</translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished">مغلق</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">غداً</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished">{day} الساعة {time}</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation type="unfinished">البلاد كلها</translation>
    </message>
    <message>
        <source>Area not known: ask when you call</source>
        <translation type="unfinished">المنطقة غير معروفة: اسأل عندما تتصل</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation type="unfinished">{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished">{month} {year}</translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished">يناير</translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished">فبراير</translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished">مارس</translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished">أبريل</translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished">مايو</translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished">يونيو</translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished">يوليو</translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished">أغسطس</translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished">سبتمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished">أكتوبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished">نوفمبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished">ديسمبر</translation>
    </message>
    <message>
        <source>no date on the page</source>
        <translation type="unfinished">لا تاريخ على الصفحة</translation>
    </message>
    <message>
        <source>seen {day}</source>
        <translation type="unfinished">شوهد {day}</translation>
    </message>
    <message>
        <source>Called by this place {day}</source>
        <translation type="unfinished">اتصل به هذا المكان {day}</translation>
    </message>
    <message>
        <source>Changed by this place {day}</source>
        <translation type="unfinished">غيّره هذا المكان {day}</translation>
    </message>
    <message>
        <source>Called and confirmed {day}</source>
        <translation type="unfinished">جرى الاتصال والتأكيد {day}</translation>
    </message>
    <message>
        <source>not yet called</source>
        <translation type="unfinished">لم يُتصل به بعد</translation>
    </message>
    <message>
        <source>not all numbers called yet</source>
        <translation type="unfinished">لم يُتصل بكل الأرقام بعد</translation>
    </message>
    <message>
        <source>Number from a page without a date</source>
        <translation type="unfinished">الرقم من صفحة بلا تاريخ</translation>
    </message>
    <message>
        <source>Number seen {day} on a public page</source>
        <translation type="unfinished">شوهد الرقم {day} على صفحة عامة</translation>
    </message>
    <message>
        <source>Read on pages without a date</source>
        <translation type="unfinished">مقروء على صفحات بلا تاريخ</translation>
    </message>
    <message>
        <source>Read on pages dated up to {day}</source>
        <translation type="unfinished">مقروء على صفحات حتى {day}</translation>
    </message>
    <message>
        <source>Read by a lawyer, {day}.</source>
        <translation type="unfinished">قرأه محامٍ، {day}.</translation>
    </message>
    <message>
        <source>Read by an immigration lawyer, {day}.</source>
        <translation type="unfinished">قرأه محامي هجرة، {day}.</translation>
    </message>
    <message>
        <source>Read by a clinician, {day}.</source>
        <translation type="unfinished">قرأه اختصاصي صحي، {day}.</translation>
    </message>
    <message>
        <source>Read by an advocate, {day}.</source>
        <translation type="unfinished">قرأه مناصر، {day}.</translation>
    </message>
    <message>
        <source>Read by a survivor, {day}.</source>
        <translation type="unfinished">قرأه ناجٍ، {day}.</translation>
    </message>
    <message>
        <source>Read by a tribal program, {day}.</source>
        <translation type="unfinished">قرأه برنامج قبلي، {day}.</translation>
    </message>
    <message>
        <source>Next review due {day}.</source>
        <translation type="unfinished">المراجعة التالية {day}.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished">بلا تاريخ</translation>
    </message>
    <message>
        <source>From 1 source, {day}</source>
        <translation type="unfinished">عدد المصادر: 1، {day}</translation>
    </message>
    <message>
        <source>From 1 source, no date</source>
        <translation type="unfinished">عدد المصادر: 1، بلا تاريخ</translation>
    </message>
    <message>
        <source>From %n sources, newest {day}</source>
        <translation type="unfinished">عدد المصادر %n، أحدثها {day}</translation>
    </message>
    <message>
        <source>From %n sources, none with a date</source>
        <translation type="unfinished">عدد المصادر %n، كلها بلا تاريخ</translation>
    </message>
    <message>
        <source>call to confirm</source>
        <translation type="unfinished">اتصل للتأكد</translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished">اتصال</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">رسالة نصية</translation>
    </message>
    <message>
        <source>TTY</source>
        <translation type="unfinished">TTY</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished">دردشة</translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished">بريد إلكتروني</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished">فاكس</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">مفتوح</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">التكلفة</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished">لمن هذه المساعدة</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation type="unfinished">يخدم</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">اللغات</translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished">موقع الإنترنت</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished">تديره</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished">يُعرف أيضاً باسم</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children can come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pets can come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ID needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sober only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need not be sober</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
