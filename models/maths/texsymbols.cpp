#include "models/maths/texsymbols.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace texsymbols {

namespace {

using Role = TexNode::Role;

struct Entry {
    QString text = {};
    Role role = Role::Ordinary;
    bool isVariable = false;
};

// "name character name character …"
void add(QHash<QString, Entry> &table, const QString &pairs, Role role, bool isVariable = false)
{
    const QStringList words = pairs.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); i += 2)
        table.insert(words[i], {.text = words[i + 1], .role = role, .isVariable = isVariable});
}

QHash<QString, Entry> makeTable()
{
    QHash<QString, Entry> table;
    add(table,
        u"alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
        "lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ "
        "varphi φ chi χ psi ψ omega ω ell ℓ imath ı jmath ȷ"_s,
        Role::Ordinary, true);
    add(table,
        u"Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
        "infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ "
        "angle ∠ triangle △ square □ Box □ blacksquare ■ bot ⊥ top ⊤ neg ¬ lnot ¬ prime ′ degree ° dagger † ddagger ‡ "
        "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ surd √ checkmark ✓ star ⋆ clubsuit ♣ diamondsuit ♢ "
        "heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ % % # # $ $ & & _ _ S § P ¶ copyright © pounds £ euro €"_s,
        Role::Ordinary);
    add(table,
        u"pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cap ∩ cup ∪ "
        "uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ ltimes ⋉ rtimes ⋊ "
        "bmod mod"_s,
        Role::Binary);
    add(table,
        u"le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ lt &lt; gt &gt; equiv ≡ sim ∼ simeq ≃ "
        "approx ≈ cong ≅ propto ∝ doteq ≐ triangleq ≜ coloneqq ≔ asymp ≍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ "
        "supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ in ∈ ni ∋ notin ∉ perp ⊥ parallel ∥ mid ∣ nmid ∤ "
        "models ⊨ vdash ⊢ dashv ⊣ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ "
        "Leftrightarrow ⇔ iff ⟺ implies ⟹ impliedby ⟸ longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ mapsto ↦ "
        "longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ "
        "nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ therefore ∴ "
        "because ∵ colon :"_s,
        Role::Relation);
    add(table,
        u"sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ "
        "bigsqcup ⨆"_s,
        Role::Large);
    add(table, u"int ∫ iint ∬ iiint ∭ oint ∮"_s, Role::Integral);
    for (
        const QString &name :
        u"sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arg deg det dim exp gcd hom ker lg ln log Pr"_s
            .split(u' '))
        table.insert(name, {.text = name, .role = Role::Function});
    // Those that take limits.
    for (const QString &name : u"max min sup inf lim limsup liminf argmax argmin softmax"_s.split(u' '))
        table.insert(name, {.text = name, .role = Role::Large});
    table.insert(u"lbrace"_s, {.text = u"{"_s, .role = Role::Opening});
    table.insert(u"{"_s, {.text = u"{"_s, .role = Role::Opening});
    table.insert(u"rbrace"_s, {.text = u"}"_s, .role = Role::Closing});
    table.insert(u"}"_s, {.text = u"}"_s, .role = Role::Closing});
    table.insert(u"lbrack"_s, {.text = u"["_s, .role = Role::Opening});
    table.insert(u"rbrack"_s, {.text = u"]"_s, .role = Role::Closing});
    for (const auto &[name, text] : {std::pair{u"langle"_s, u"⟨"_s}, {u"lfloor"_s, u"⌊"_s}, {u"lceil"_s, u"⌈"_s}})
        table.insert(name, {.text = text, .role = Role::Opening});
    for (const auto &[name, text] : {std::pair{u"rangle"_s, u"⟩"_s}, {u"rfloor"_s, u"⌋"_s}, {u"rceil"_s, u"⌉"_s}})
        table.insert(name, {.text = text, .role = Role::Closing});
    for (const auto &[name, text] : {std::pair{u"|"_s, u"‖"_s},
                                     {u"Vert"_s, u"‖"_s},
                                     {u"vert"_s, u"|"_s},
                                     {u"lVert"_s, u"‖"_s},
                                     {u"rVert"_s, u"‖"_s},
                                     {u"lvert"_s, u"|"_s},
                                     {u"rvert"_s, u"|"_s},
                                     {u"backslash"_s, u"\\"_s}})
        table.insert(name, {.text = text});
    for (const auto &[name, text] : {std::pair{u","_s, u"\u2009"_s},
                                     {u":"_s, u"\u2005"_s},
                                     {u">"_s, u"\u2005"_s},
                                     {u";"_s, u"\u2004"_s},
                                     {u" "_s, u"\u00a0"_s},
                                     {u"quad"_s, u"\u2003"_s},
                                     {u"qquad"_s, u"\u2003\u2003"_s},
                                     {u"!"_s, QString()},
                                     {u"enspace"_s, u"\u2002"_s},
                                     {u"thinspace"_s, u"\u2009"_s}})
        table.insert(name, {.text = text, .role = Role::Space});
    // What only says how large or where, or gives a number to be referred to.
    for (const QString &name :
         u"displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag big Big bigg Bigg bigl "
         "bigr Bigl Bigr biggl biggr Biggl Biggr bigm middle hline rm bf it mathstrut relax"_s.split(
             u' ', Qt::SkipEmptyParts))
        table.insert(name, {.role = Role::Space});
    return table;
}

} // namespace

std::optional<TexNode> symbol(const QString &name)
{
    static const QHash<QString, Entry> table = makeTable();
    const auto found = table.constFind(name);
    if (found == table.cend())
        return {};
    QString text = found->text;
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1);
    return TexNode{.kind = TexNode::Kind::Symbol, .text = text, .role = found->role, .isVariable = found->isVariable};
}

TexNode character(char32_t c)
{
    TexNode node{.kind = TexNode::Kind::Symbol, .text = QString::fromUcs4(&c, 1)};
    switch (c) {
    case U'-':
        node.text = u"−"_s;
        node.role = Role::Binary;
        break;
    case U'*':
        node.text = u"∗"_s;
        node.role = Role::Binary;
        break;
    case U'+': node.role = Role::Binary; break;
    case U'=':
    case U'<':
    case U'>':
    case U':': node.role = Role::Relation; break;
    case U',':
    case U';': node.role = Role::Punctuation; break;
    case U'(':
    case U'[': node.role = Role::Opening; break;
    case U')':
    case U']': node.role = Role::Closing; break;
    case U'~':
        node.text = u"\u00a0"_s;
        node.role = Role::Space;
        break;
    default: node.isVariable = c < 0x250 && QChar::isLetter(c); break;
    }
    return node;
}

QString accent(const QString &name)
{
    static const QHash<QString, QString> table{
        {u"hat"_s, u"\u0302"_s},     {u"widehat"_s, u"\u0302"_s},   {u"bar"_s, u"\u0304"_s},
        {u"tilde"_s, u"\u0303"_s},   {u"widetilde"_s, u"\u0303"_s}, {u"vec"_s, u"\u20d7"_s},
        {u"dot"_s, u"\u0307"_s},     {u"ddot"_s, u"\u0308"_s},      {u"check"_s, u"\u030c"_s},
        {u"breve"_s, u"\u0306"_s},   {u"acute"_s, u"\u0301"_s},     {u"grave"_s, u"\u0300"_s},
        {u"mathring"_s, u"\u030a"_s}};
    return table.value(name);
}

QString inAlphabet(const QString &alphabet, const QString &text)
{
    struct Alphabet {
        char32_t capitals;
        char32_t smalls;
        QHash<char32_t, char32_t> others; //!< that Unicode has had before the others
    };
    static const QHash<QString, Alphabet> alphabets{
        {u"mathbb"_s,
         {0x1d538,
          0x1d552,
          {{U'C', 0x2102},
           {U'H', 0x210d},
           {U'N', 0x2115},
           {U'P', 0x2119},
           {U'Q', 0x211a},
           {U'R', 0x211d},
           {U'Z', 0x2124},
           {U'1', 0x1d7d9}}}},
        {u"mathcal"_s,
         {0x1d49c,
          0x1d4b6,
          {{U'B', 0x212c},
           {U'E', 0x2130},
           {U'F', 0x2131},
           {U'H', 0x210b},
           {U'I', 0x2110},
           {U'L', 0x2112},
           {U'M', 0x2133},
           {U'R', 0x211b},
           {U'e', 0x212f},
           {U'g', 0x210a},
           {U'o', 0x2134}}}},
        {u"mathfrak"_s,
         {0x1d504, 0x1d51e, {{U'C', 0x212d}, {U'H', 0x210c}, {U'I', 0x2111}, {U'R', 0x211c}, {U'Z', 0x2128}}}}};
    const auto found = alphabets.constFind(alphabet == "mathscr"_L1 ? u"mathcal"_s : alphabet);
    if (found == alphabets.cend())
        return text;
    QString result;
    for (const char32_t c : text.toUcs4()) {
        char32_t other = found->others.value(c, c);
        if (other == c && c >= U'A' && c <= U'Z')
            other = found->capitals + (c - U'A');
        else if (other == c && c >= U'a' && c <= U'z')
            other = found->smalls + (c - U'a');
        result += QString::fromUcs4(&other, 1);
    }
    return result;
}

std::optional<QString> bracket(const QString &token)
{
    if (token == "."_L1)
        return QString();
    static constexpr std::array plain{"("_L1, ")"_L1, "["_L1, "]"_L1, "|"_L1, "/"_L1};
    for (const QLatin1StringView one : plain) {
        if (token == one)
            return token;
    }
    if (token == "<"_L1)
        return u"⟨"_s;
    if (token == ">"_L1)
        return u"⟩"_s;
    if (!token.startsWith(u'\\'))
        return {};
    const std::optional<TexNode> known = symbol(token.sliced(1));
    const bool isBracket = known
        && (known->role == Role::Opening || known->role == Role::Closing || known->text == u"‖" || known->text == u"|");
    return isBracket ? std::optional(known->text) : std::nullopt;
}

} // namespace texsymbols
