<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>content</name>
    <message>
        <source>A place to stay</source>
        <translation type="unfinished">مكان للإقامة</translation>
    </message>
    <message>
        <source>Shelters for tonight, rent help</source>
        <translation type="unfinished">مآوٍ لهذه الليلة، مساعدة في الإيجار</translation>
    </message>
    <message>
        <source>Ask a person about a bed tonight</source>
        <translation type="unfinished">اسأل شخصاً عن سرير لهذه الليلة</translation>
    </message>
    <message>
        <source>Food and money</source>
        <translation type="unfinished">الطعام والمال</translation>
    </message>
    <message>
        <source>Food, cash help, benefits, rides</source>
        <translation type="unfinished">طعام ومال وإعانات ومواصلات</translation>
    </message>
    <message>
        <source>Ask a person about food or money</source>
        <translation type="unfinished">اسأل شخصاً عن الطعام أو المال</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished">الصحة</translation>
    </message>
    <message>
        <source>Clinics, costs, counseling, recovery</source>
        <translation type="unfinished">عيادات وتكاليف ودعم نفسي وتعافٍ</translation>
    </message>
    <message>
        <source>Ask a person about a clinic</source>
        <translation type="unfinished">اسأل شخصاً عن عيادة</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished">السلامة</translation>
    </message>
    <message>
        <source>At home, in storms, with other people</source>
        <translation type="unfinished">في البيت، في العواصف، مع الآخرين</translation>
    </message>
    <message>
        <source>Ask a person what is near you</source>
        <translation type="unfinished">اسأل شخصاً عما هو قريب منك</translation>
    </message>
    <message>
        <source>Rides</source>
        <translation type="unfinished">المواصلات</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished">المكتبات</translation>
    </message>
    <message>
        <source>Legal help</source>
        <translation type="unfinished">مساعدة قانونية</translation>
    </message>
    <message>
        <source>Free lawyers, court, papers</source>
        <translation type="unfinished">محامون مجاناً ومحاكم وأوراق</translation>
    </message>
    <message>
        <source>Ask a person about a lawyer</source>
        <translation type="unfinished">اسأل شخصاً عن محامٍ</translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation type="unfinished">الهجرة</translation>
    </message>
    <message>
        <source>Papers, status, lawyers</source>
        <translation type="unfinished">أوراق ووضع قانوني ومحامون</translation>
    </message>
    <message>
        <source>Ask a person about free legal help</source>
        <translation type="unfinished">اسأل شخصاً عن مساعدة قانونية مجانية</translation>
    </message>
    <message>
        <source>Teens</source>
        <translation type="unfinished">المراهقون</translation>
    </message>
    <message>
        <source>School, jobs, someone to talk to</source>
        <translation type="unfinished">مدرسة وعمل وشخص تتحدث إليه</translation>
    </message>
    <message>
        <source>Work and school</source>
        <translation type="unfinished">العمل والمدرسة</translation>
    </message>
    <message>
        <source>Jobs, pay, training, classes</source>
        <translation type="unfinished">وظائف وأجور وتدريب ودروس</translation>
    </message>
    <message>
        <source>Ask a person about work or classes</source>
        <translation type="unfinished">اسأل شخصاً عن العمل أو الدروس</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished">للموظفين</translation>
    </message>
    <message>
        <source>Shelters, clinics, outreach</source>
        <translation type="unfinished">مآوٍ وعيادات وعمل ميداني</translation>
    </message>
    <message>
        <source>Ask a person for other services</source>
        <translation type="unfinished">اسأل شخصاً عن خدمات أخرى</translation>
    </message>
    <message>
        <source>Urgent numbers</source>
        <translation type="unfinished">أرقام عاجلة</translation>
    </message>
    <message>
        <source>Every line on one page</source>
        <translation type="unfinished">كل الخطوط في صفحة واحدة</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation type="unfinished">مناصرون</translation>
    </message>
    <message>
        <source>Help line</source>
        <translation type="unfinished">خط مساعدة</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation type="unfinished">مأوى</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished">التعافي</translation>
    </message>
    <message>
        <source>Government office</source>
        <translation type="unfinished">مكتب حكومي</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">رعاية صحية</translation>
    </message>
    <message>
        <source>Police and prosecutors</source>
        <translation type="unfinished">الشرطة والنيابة</translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished">طعام</translation>
    </message>
    <message>
        <source>Everyday help</source>
        <translation type="unfinished">مساعدة يومية</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation type="unfinished">للشباب</translation>
    </message>
    <message>
        <source>Tribal program</source>
        <translation type="unfinished">برنامج قبلي</translation>
    </message>
    <message>
        <source>For immigrants</source>
        <translation type="unfinished">للمهاجرين</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished">طوارئ</translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished">تيسير التواصل</translation>
    </message>
    <message>
        <source>emergency, call or text</source>
        <translation type="unfinished">طوارئ، اتصال أو رسالة</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished">طوارئ</translation>
    </message>
    <message>
        <source>crisis line, call or text</source>
        <translation type="unfinished">خط الأزمات، اتصال أو رسالة</translation>
    </message>
    <message>
        <source>crisis</source>
        <translation type="unfinished">أزمات</translation>
    </message>
    <message>
        <source>food, shelter, local help</source>
        <translation type="unfinished">طعام ومأوى ومساعدة محلية</translation>
    </message>
    <message>
        <source>local help</source>
        <translation type="unfinished">مساعدة محلية</translation>
    </message>
    <message>
        <source>crisis line, from any phone</source>
        <translation type="unfinished">خط الأزمات، من أي هاتف</translation>
    </message>
    <message>
        <source>violence at home or from a partner</source>
        <translation type="unfinished">عنف في البيت أو من شريك</translation>
    </message>
    <message>
        <source>at home</source>
        <translation type="unfinished">في البيت</translation>
    </message>
    <message>
        <source>sexual violence</source>
        <translation type="unfinished">عنف جنسي</translation>
    </message>
    <message>
        <source>help line</source>
        <translation type="unfinished">خط مساعدة</translation>
    </message>
    <message>
        <source>someone makes you work or sell sex</source>
        <translation type="unfinished">شخص يجبرك على العمل أو على بيع الجنس</translation>
    </message>
    <message>
        <source>a child is being hurt</source>
        <translation type="unfinished">طفل يتعرض للأذى</translation>
    </message>
    <message>
        <source>children</source>
        <translation type="unfinished">أطفال</translation>
    </message>
    <message>
        <source>poison, or too much medicine</source>
        <translation type="unfinished">تسمم أو جرعة زائدة من الدواء</translation>
    </message>
    <message>
        <source>poison</source>
        <translation type="unfinished">تسمم</translation>
    </message>
    <message>
        <source>relay for people who are Deaf or hard of hearing</source>
        <translation type="unfinished">خدمة ترحيل للصم وضعاف السمع</translation>
    </message>
    <message>
        <source>relay</source>
        <translation type="unfinished">ترحيل</translation>
    </message>
    <message>
        <source>Shelters</source>
        <translation type="unfinished">مآوٍ</translation>
    </message>
    <message>
        <source>Keep or find a home</source>
        <translation type="unfinished">الحفاظ على بيت أو إيجاده</translation>
    </message>
    <message>
        <source>Places with food</source>
        <translation type="unfinished">أماكن فيها طعام</translation>
    </message>
    <message>
        <source>Meals for older people</source>
        <translation type="unfinished">وجبات لكبار السن</translation>
    </message>
    <message>
        <source>Money and benefits</source>
        <translation type="unfinished">المال والإعانات</translation>
    </message>
    <message>
        <source>Rides, computers and more</source>
        <translation type="unfinished">مواصلات وحواسيب وغيرها</translation>
    </message>
    <message>
        <source>Someone to call</source>
        <translation type="unfinished">من تتصل به</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation type="unfinished">عيادات</translation>
    </message>
    <message>
        <source>Costs, teeth, getting older</source>
        <translation type="unfinished">التكاليف والأسنان والتقدم في السن</translation>
    </message>
    <message>
        <source>More about health</source>
        <translation type="unfinished">المزيد عن الصحة</translation>
    </message>
    <message>
        <source>More lines to call</source>
        <translation type="unfinished">خطوط أخرى للاتصال</translation>
    </message>
    <message>
        <source>In storms and in the cold</source>
        <translation type="unfinished">في العواصف والبرد</translation>
    </message>
    <message>
        <source>Free lawyers</source>
        <translation type="unfinished">محامون مجاناً</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation type="unfinished">حقوقك</translation>
    </message>
    <message>
        <source>Court, home and papers</source>
        <translation type="unfinished">المحكمة والبيت والأوراق</translation>
    </message>
    <message>
        <source>Free legal help</source>
        <translation type="unfinished">مساعدة قانونية مجانية</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation type="unfinished">مساعدة أخرى</translation>
    </message>
    <message>
        <source>Papers and classes</source>
        <translation type="unfinished">الأوراق والدروس</translation>
    </message>
    <message>
        <source>A place to stay or drop in</source>
        <translation type="unfinished">مكان للإقامة أو للزيارة</translation>
    </message>
    <message>
        <source>Other lines and groups</source>
        <translation type="unfinished">خطوط ومجموعات أخرى</translation>
    </message>
    <message>
        <source>School, work and food</source>
        <translation type="unfinished">المدرسة والعمل والطعام</translation>
    </message>
    <message>
        <source>Work and pay</source>
        <translation type="unfinished">العمل والأجر</translation>
    </message>
    <message>
        <source>School and training</source>
        <translation type="unfinished">المدرسة والتدريب</translation>
    </message>
    <message>
        <source>What makes it easier</source>
        <translation type="unfinished">ما يجعل الأمر أسهل</translation>
    </message>
    <message>
        <source>Guides for staff</source>
        <translation type="unfinished">إرشادات للموظفين</translation>
    </message>
    <message>
        <source>Lines for staff</source>
        <translation type="unfinished">خطوط للموظفين</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation type="unfinished">للمزيد من القراءة</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished">عيادة</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation type="unfinished">عمل ميداني</translation>
    </message>
</context>
</TS>
