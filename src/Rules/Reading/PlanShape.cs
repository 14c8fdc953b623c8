using Dingdian.Rules.Plans;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Rules.Reading;

/// <summary>The plan language, declared once. Everything that must agree with it is derived from it.</summary>
public static class PlanShape
{
    public static readonly Shape Strength = OneOf("mandatory", "in-principle");
    public static readonly Shape Actor = Name;

    private static readonly Shape Title = Either(Text, Record(
        new Field("zh", Text, "Chinese"),
        new Field("en", Text, "English")));

    /// <summary>Keys that every construct may carry.</summary>
    private static readonly Field[] Common =
    [
        new("rule", Some(new ScalarShape(ScalarKind.Key)), "id (or ids) of the rule this carries out", Required: true),
        new("zh", Text, "Chinese label"),
        new("en", Text, "English label"),
        new("note", Text, "a remark for readers"),
        new("ours", Flag, "true: a number of our own; the text proof does not look for it"),
    ];

    private static readonly Field StrengthField = new("strength", Strength, "mandatory (default) or in-principle, which a recorded override may lift");

    private static readonly Field For = new("for", Condition, "condition on the applicant, place or case under which this speaks (default: always)");

    private static readonly Field Replaces = new("replaces", ListOf(Record(
        new Field("name", Text, "layer/name of what is replaced", Required: true),
        new Field("for", Text, "quotas.NAME: only there; absent: everywhere"),
        new Field("still", Condition, "cases that what is replaced meets all the same"))), "named rules of the layers below that this stands in for");

    private static readonly Shape ClassValue = Either(Quantity, Table(Quantity));

    private static readonly Shape DatedValues = TableBy(ScalarKind.DateKey, ClassValue);

    private static readonly Shape Effect = Either(
        new ScalarShape(ScalarKind.Text),
        Record(new Field("at_most", Formula, "the quota is cut to this", Required: true)));

    private static readonly Field[] GateFields =
    [
        new("stage", OneOf("bar", "fund", "city", "exempt", "area", "factor", "site"), "when it is asked, in this order", Required: true),
        new("when", Condition, "the condition that fires it", Required: true),
        new("effect", Effect, "none, a percentage, by-merit, by-approval, or { at_most: expression }", Required: true),
        StrengthField,
        new("amount_too", Flag, "true: while it acts, the amount it speaks of holds in principle too"),
        Replaces,
    ];

    private static readonly Shape Gate = Record(
        [new Field("id", Name, "name of the gate", Required: true), .. Common, .. GateFields]);

    public static readonly Shape MeasureSource = Record(
        new Field("of", OneOf("institutions", "beds", "entries", "exits", "releases", "funds", "letters", "settlements"), "rows of the registry (default institutions)"),
        new Field("count", Condition, "how many rows satisfy it"),
        new Field("sum", Formula, "what is added up over the rows"),
        new Field("over", Formula, "what the sum is divided by, itself added up"),
        new Field("any", Condition, "true where a row satisfies it"),
        new Field("where", Condition, "only these rows"),
        new Field("in", OneOf("year", "term"), "span of entries, exits and releases (default year; term: from the first day of the horizon)"),
        new Field("by", TableBy(ScalarKind.Key, Text), "key dimension: attribute of the row that gives the word"),
        new Field("as", Table(Name), "words of the attribute that count as another word of the key"),
        new Field("circle", Name, "service circle that supplies it instead of rows"),
        new Field("tells", OneOf("covered", "uncovered", "openings", "townships"), "people the circle covers or not; institutions that its uncovered areas admit one after another; townships still without one after these"));

    /// <summary>What tells an attribute of a place, or of another institution at its place.</summary>
    private static readonly Shape PlaceSource = Record(
        new Field("layer", Name, "map layer whose value at the place it is"),
        new Field("circle", Name, "service circle that tells it"),
        new Field("tells", OneOf("nearest", "uncovered", "count", "township", "none_in_township"), "way to the nearest that serves; people of the uncovered area here; how many serve from within the circle, or in the township; whether none serves in the township"));

    private static readonly RecordShape Measure = Record(
        new Field("unit", Unit, "unit, or boolean", Required: true),
        new Field("zh", Text, "Chinese label"),
        new Field("en", Text, "English label"),
        new Field("note", Text, "how to measure it"),
        new Field("finest", Name, "finest level at which it is known: division, an area set, institution, or the whole (city, province, country)", Required: true),
        new Field("additive", Flag, "true: coarser levels are sums"),
        new Field("keys", Table(Either(Name, ListOf(Name))), "key dimensions: a class, or a list of words"),
        new Field("flow", OneOf("year"), "a flow over a year rather than a stock at a date"),
        new Field("vintage", OneOf("latest", "previous-year-end", "last-year", "any"), "which date the plan year asks for (default latest; flows: last-year; any: it does not age)"),
        new Field("at_least", Quantity, "smallest sane value (default 0)"),
        new Field("at_most", Quantity, "largest sane value"),
        new Field("from", MeasureSource, "how a registry supplies it (absent: the figure filed or published under this name)"));

    private static readonly Shape Class = Record(
        new Field("of", Name, "what is classed: place, applicant, institution, person, case, or an area set", Required: true),
        new Field("zh", Text, "Chinese label"),
        new Field("en", Text, "English label"),
        new Field("note", Text, "a remark"),
        new Field("rule", Some(new ScalarShape(ScalarKind.Key)), "rule the classes come from"),
        new Field("values", Either(ListOf(Name), Table(Title)), "the closed list of classes, with labels where wanted", Required: true),
        new Field("capabilities", Table(ListOf(Name)), "what each class may do; capabilities may overlap"),
        new Field("first_match", Table(Condition), "class: condition, in order; the last may be else. Without it the class is given: of areas under choices of the facts, else with the institution or case"),
        new Field("from", Table(Condition), "class: condition on the rows of a registry, in order; the last may be else"),
        new Field("ours", Flag, "thresholds are our own"));

    private static readonly Shape Parameter = Record([.. Common,
        new Field("unit", Unit, "unit of the values", Required: true),
        new Field("values", DatedValues, "date: value; or date: { class: value, else: value }", Required: true),
        new Field("by", Name, "class that keys the values"),
        new Field("per", Name, "area set that keys the values"),
        new Field("path", OneOf("step", "linear"), "step (default): holds until the next date; linear: glides from value to value"),
        new Field("baseline", Formula, "where a linear path starts: the measured value at the start of the term"),
        new Field("tolerance", Quantity, "how far from a linear path still counts as on it"),
        new Field("ends", Date, "last day on which the values hold (default: end of the horizon)"),
        new Field("settles", Text, "layer/choice that this value decides")]);

    private static readonly Shape Choice = Record([.. Common,
        new Field("unit", Unit, "unit of the value (absent: one of options)"),
        new Field("options", ListOf(Name), "the words to choose from"),
        new Field("at_least", Quantity, "lower bound (default 0)"),
        new Field("at_most", Quantity, "upper bound"),
        new Field("between", Shape.Range, "both bounds: 800..1000"),
        new Field("per", Name, "area set: one value per area"),
        new Field("level", Name, "who decides: the actor"),
        new Field("grounds", OneOf("required", "optional"), "whether the reasons must be recorded (default required)"),
        StrengthField]);

    private static readonly Shape Reading_ = Record([.. Common,
        new Field("default", Name, "the adopted reading", Required: true),
        new Field("alternative", Some(Name), "the other reading or readings", Required: true),
        new Field("words", Table(Title), "what each reading says, for readers"),
        new Field("chosen_by", Name, "who chose the default (default: dingdian)")]);

    private static readonly Shape Quantity_ = Record([.. Common,
        new Field("formula", Formula, "how it is computed"),
        new Field("apportion", Name, "quantity of the whole that is split over the areas by largest remainder"),
        new Field("by", Formula, "weight of each area in the split"),
        new Field("per", Name, "area set or institution; absent: the whole"),
        new Field("for_each", Name, "class: one quantity for each of its values"),
        new Field("where", Condition, "per institution: which ones"),
        new Field("unit", Unit, "unit it is published in (default: derived)"),
        new Field("yields", Unit, "the unit given to a bare number, as when areas divide areas"),
        new Field("round", OneOf("down", "up", "half-up", "none"), "rounding of the published value (default none)"),
        new Field("places", Number, "decimal places kept when rounding (default 0)")]);

    private static readonly Shape Quota = Record([.. Common,
        new Field("unit", Unit, "unit (default: derived)"),
        new Field("kind", Some(Name), "kinds of institution the quota is for"),
        new Field("for", Condition, "which applicants of these kinds draw on it (default: all); a quota without kinds is for those no other names"),
        new Field("asks", Formula, "how much a case asks of it (default: beds or physicians added, else one institution)"),
        new Field("per", Name, "area set; absent: the whole only"),
        new Field("for_each", Name, "class: one quota for each of its values"),
        new Field("city", Formula, "amount of the whole"),
        new Field("apportion_by", Formula, "weight of each area; the split is by largest remainder"),
        new Field("amount", Formula, "amount of each area, or unlimited"),
        new Field("pool", Record([.. Common,
            new Field("amount", Formula, "the shared amount the areas draw on", Required: true)]), "a shared limit: claims above it are cut in proportion, largest remainder"),
        new Field("round", OneOf("down", "up", "half-up"), "rounding of amounts and factors (default half-up)"),
        new Field("term_limit", Formula, "headroom of the whole term; annual quotas add up to at most it"),
        new Field("gates", ListOf(Gate), "gates of this quota"),
        Replaces,
        new Field("deduct", Record([.. Common,
            new Field("as", Name, "name of what is left", Required: true),
            new Field("kind", Some(Name), "kinds of institution that get what is left; the others draw on the whole (default: all get what is left)"),
            new Field("measures", ListOf(Name), "what is taken off, floor 0", Required: true)]), "filings taken off the quota"),
        new Field("priorities", Record([.. Common,
            new Field("order", ListOf(Name), "classes, first served first", Required: true),
            new Field("requests", Name, "measure with what each class asks for, keyed by the same words")]), "who is served first inside the quota"),
        new Field("offset", Record([.. Common,
            new Field("credit", Formula, "what comes in outside the quota", Required: true),
            new Field("against", Formula, "reductions it is first set against", Required: true)]), "additions outside the plan that first offset reductions")]);

    private static readonly Shape Flag_ = Record([.. Common,
        new Field("per", Name, "area set or institution; absent: the whole"),
        For,
        new Field("when", Condition, "condition that raises the flag", Required: true)]);

    private static readonly Shape Bar = Record([.. Common, For,
        new Field("when", Condition, "what brings the bar about", Required: true),
        new Field("subject", OneOf("institution", "person"), "whom it bars (default institution)"),
        new Field("lasts", Quantity, "how long, from the event; absent: as long as the condition holds"),
        new Field("from", Name, "date of the event among the given dates"),
        new Field("about", Name, "the ground; bars of several layers on one ground: the longer wins"),
        StrengthField, Replaces]);

    private static readonly Shape Exemption = Record([.. Common,
        new Field("when", Condition, "who is exempt", Required: true),
        new Field("skips", OneOf("plan", "quantity"), "outside the plan, or outside its quantity limits only", Required: true),
        new Field("quotas", ListOf(Name), "only these quotas (default all)"),
        new Field("counted", Flag, "true: counted in the stock", Required: true),
        new Field("blocked_by_fund_stop", Condition, "whether a fund stop still blocks it (default false)"),
        new Field("consent", Name, "actor whose consent is needed"),
        new Field("offsets", Name, "quota whose reductions it first offsets"),
        new Field("grant", Record(
            new Field("once_per", OneOf("person", "institution"), "who may use it once", Required: true),
            new Field("in", OneOf("term", "year"), "in which span", Required: true)), "a one-off grant kept on the register"),
        StrengthField]);

    private static readonly Shape Within = Either(Formula, Record(
        new Field("time", Formula, "travel time"),
        new Field("distance", Formula, "distance"),
        new Field("mode", OneOf("walk", "drive", "transit", "straight-line"), "how one travels")));

    private static readonly Shape Circle = Record([.. Common,
        new Field("counting", Condition, "which institutions serve", Required: true),
        new Field("within", Within, "how far they reach, or { time, mode }", Required: true),
        new Field("edge", OneOf("inclusive", "exclusive"), "inclusive (default): d ≤ R is within"),
        new Field("people", OneOf("residents", "insured", "elderly"), "who is served (default residents)"),
        new Field("townships", OneOf("every", "towns"), "townships it speaks of: every one (default), or towns without subdistricts"),
        new Field("threshold", Formula, "an uncovered area with more people than this admits one more"),
        new Field("linking", Formula, "uncovered places no farther apart than this hang together (default 500 m)")]);

    private static readonly Shape Site = Record([.. Common, For,
        new Field("requires", Condition, "condition that must hold"),
        new Field("within", Within, "radius, or { time, mode }"),
        new Field("counting", Condition, "which others count"),
        new Field("at_most", Formula, "largest count allowed"),
        new Field("at_least", Formula, "smallest count needed"),
        new Field("includes_applicant", Flag, "true: the applicant is counted too"),
        new Field("same_area", Flag, "true: only others in the applicant's area count"),
        new Field("edge", OneOf("inclusive", "exclusive"), "inclusive (default): d ≤ R is within"),
        new Field("admits_when", Condition, "condition that lets one more in"),
        new Field("recompute", OneOf("each-admission", "each-round"), "when coverage is computed anew"),
        StrengthField, Replaces]);

    private static readonly Shape Condition_ = Record([.. Common, For,
        new Field("requires", Condition, "what must hold", Required: true),
        new Field("of", OneOf("applicant", "quantity", "place"), "what it is about (default applicant): who is outside the quantity is not asked about it, who is outside the plan about neither quantity nor place"),
        new Field("evidence", Some(Text), "what shows it"),
        StrengthField, Replaces]);

    private static readonly Shape Material = Record([.. Common, For,
        new Field("items", ListOf(Title), "what must be handed in", Required: true)]);

    private static readonly Shape Obligation = Record([.. Common,
        new Field("for_each", Name, "area set", Required: true),
        new Field("of", Formula, "what is counted", Required: true),
        new Field("at_least", Quantity, "how many are owed in each area", Required: true),
        StrengthField]);

    private static readonly Field[] Consequence =
    [
        new("case", Condition, "which event", Required: true),
        new("does", ListOf(Name), "what follows, in words of your own", Required: true),
        new("lasts", Quantity, "for how long"),
    ];

    private static readonly Shape Trial = Record([.. Common, For,
        new Field("lasts", Quantity, "length of the trial"),
        new Field("guidance", Quantity, "length of the guidance period at its start"),
        new Field("limits", ListOf(Name), "what is not open meanwhile"),
        new Field("events", ListOf(Record([.. Consequence, new Field("extends", OneOf("guidance", "lasts"), "this period of the trial grows by lasts, counted from its end")])), "what follows from which event"),
        StrengthField, Replaces]);

    private static readonly Shape Assessment = Record([.. Common, For,
        new Field("every", OneOf("year", "term", "once"), "how often", Required: true),
        new Field("per", Name, "class within which ranks are taken"),
        new Field("bottom", Quantity, "share at the bottom that fails, rounded down"),
        new Field("ties", OneOf("spared", "included"), "ties at the cut (default spared)"),
        new Field("below", Quantity, "score that fails"),
        new Field("below_includes", Condition, "true: the score itself fails too (default false: below 60 spares 60)"),
        new Field("outcomes", ListOf(Record(Consequence)), "what follows, first match", Required: true),
        StrengthField]);

    private static readonly Shape Clock = Record([.. Common, For,
        new Field("from", Name, "event that starts it", Required: true),
        new Field("to", Name, "event that stops it", Required: true),
        new Field("lasts", Quantity, "how long, with its kind of day", Required: true),
        new Field("excludes", ListOf(Name), "spans not counted"),
        new Field("actor", Actor, "who holds the clock", Required: true),
        StrengthField, Replaces]);

    private static readonly Shape Goal = Record([.. Common,
        new Field("indicator", Formula, "what is measured; absent while the bureau has chosen none"),
        new Field("direction", OneOf("up", "down", "hold", "reach", "qualitative"), "which way is better", Required: true),
        new Field("baseline", Formula, "where it starts"),
        new Field("target", Either(Formula, Text), "a value, or unset", Required: true),
        new Field("due", Date, "when", Required: true),
        new Field("actor", Actor, "who owns it", Required: true),
        new Field("evidence", Text, "what shows it", Required: true)]);

    private static readonly Shape Duty = Record([.. Common,
        new Field("actor", Actor, "who owes it", Required: true),
        new Field("every", OneOf("year", "quarter", "month", "term", "once", "event"), "how often", Required: true),
        new Field("due", Text, "MM-DD within the year (prefix previous- for the year before), or a date"),
        new Field("on", Name, "event that starts it"),
        new Field("within", Quantity, "how long after the event"),
        new Field("evidence", Text, "what shows it was done", Required: true),
        new Field("before", Quantity, "how long before the event"),
        new Field("remind", Quantity, "how long before (default 10 working-day)"),
        new Field("done_by", OneOf([.. DoneBy.All]), "what carries it out here: the annual plan when it is signed, the year's evaluation, accepted filings of a data call, a publication or a directional notice; or evidence somebody records (default)"),
        StrengthField]);

    /// <summary>Acts of a case that a plan's process may wait for.</summary>
    public static readonly string[] CaseActs =
        ["submit-case", "ask-supplement", "supply-materials", "accept-case", "check-on-site", "review-check", "conclude-assessment", "publish-case", "begin-negotiation", "settle-terms", "sign-agreement", "refuse-case"];

    /// <summary>Acts of an agreement that a plan's process may wait for.</summary>
    public static readonly string[] AgreementActs = ["resume-agreement", "end-agreement"];

    private static readonly Shape Process = Record([.. Common,
        new Field("for", Condition, "which cases"),
        new Field("states", ListOf(Name), "states, the first is where it starts", Required: true),
        new Field("steps", ListOf(Record(
            new Field("from", Name, "state before", Required: true),
            new Field("to", Name, "state after", Required: true),
            new Field("on", Name, "what happens", Required: true),
            new Field("actor", Actor, "who does it", Required: true),
            new Field("act", OneOf([.. CaseActs, .. AgreementActs]), "the act of a case or agreement that takes the step; without it no act does"),
            new Field("state", OneOf("assessed", "rectifying", "negotiated", "refused"), "the state the act leads the case to, where that decides"),
            new Field("requires", Condition, "what must hold"))), "who moves it from state to state", Required: true)]);

    private static readonly Shape Preference = Record([.. Common, For,
        new Field("order", ListOf(Condition), "conditions, first served first; later ones only between equals", Required: true)]);

    public static readonly RecordShape Plan = Record(
        new Field("language", Number, "version of the plan language: 1", Required: true),
        new Field("plan", Name, "id of the plan", Required: true),
        new Field("revision", Text, "name of this revision", Required: true),
        new Field("level", OneOf("country", "province", "city"), "whose plan", Required: true),
        new Field("city", Name, "id of the place whose facts it takes"),
        new Field("title", Title, "title", Required: true),
        new Field("issuer", Text, "who issued it", Required: true),
        new Field("status", OneOf("consultation-draft", "final", "in-force", "interpretation", "layer", "invented"), "standing of the text", Required: true),
        new Field("issued", Date, "date of issue"),
        new Field("horizon", DateRange, "first and last day; may be open at the end", Required: true),
        new Field("basis", ListOf(Name), "layers it rests on, nearest first"),
        new Field("revises", Name, "plan id whose earlier revision this is"),
        new Field("notes", ListOf(Title), "remarks, also where this reading and another differ"),
        new Field("units", Table(Record(
            new Field("zh", Text, "Chinese label"),
            new Field("is", Quantity, "the same in known units; absent: a unit of its own"))), "units beyond the built-in ones"),
        new Field("rules", TableBy(ScalarKind.Key, Record(
            new Field("zh", Text, "Chinese label", Required: true),
            new Field("en", Text, "English label", Required: true),
            new Field("clauses", ListOf(Text), "where it stands in the text", Required: true),
            new Field("unverified", Flag, "true: article or wording not confirmed"),
            new Field("source", Text, "where the wording was seen"),
            new Field("note", Text, "reading adopted, in our words"))), "every rule of the plan, once", Required: true),
        new Field("actors", Table(Title), "who acts"),
        new Field("areas", Table(Table(Record(
            new Field("name", Title, "name", Required: true),
            new Field("divisions", ListOf(new ScalarShape(ScalarKind.Key)), "codes of its divisions, the smallest units with figures", Required: true)))), "area sets, each area with its divisions"),
        new Field("classes", Table(Class), "closed lists of classes and kinds"),
        new Field("attributes", TableBy(ScalarKind.Key, Record(
            new Field("unit", Unit, "unit, or boolean"),
            new Field("class", Name, "class of the value"),
            new Field("zh", Text, "Chinese label"),
            new Field("en", Text, "English label"),
            new Field("from", PlaceSource, "how the map supplies it, for place. and other. (absent: given with the case)"))), "what may be asked of applicant., other., place. and case."),
        new Field("measures", Table(Measure), "facts the plan reads"),
        new Field("parameters", Table(Parameter), "numbers of the text"),
        new Field("choices", Table(Choice), "values left to the bureau"),
        new Field("readings", Table(Reading_), "ways to read the text"),
        new Field("quantities", Table(Quantity_), "ceilings, targets, indicators"),
        new Field("quotas", Table(Quota), "annual quotas"),
        new Field("gates", Table(Record([.. Common, .. GateFields,
            new Field("for", ListOf(Name), "quotas it gates (default all)")])), "gates for several quotas, also of plans that rest on this one"),
        new Field("flags", Table(Flag_), "screenings: shown, never a verdict"),
        new Field("bars", Table(Bar), "legal bars"),
        new Field("exemptions", Table(Exemption), "who is outside"),
        new Field("circles", Table(Circle), "service circles: who is within reach of institutions that serve"),
        new Field("sites", Table(Site), "rules about the place"),
        new Field("conditions", Table(Condition_), "conditions of admission"),
        new Field("materials", Table(Material), "what an application holds"),
        new Field("preferences", Table(Preference), "order between equals"),
        new Field("obligations", Table(Obligation), "what every area is owed"),
        new Field("trials", Table(Trial), "trial and guidance periods"),
        new Field("assessments", Table(Assessment), "yearly and final assessments"),
        new Field("clocks", Table(Clock), "time limits"),
        new Field("goals", Table(Goal), "goals"),
        new Field("duties", Table(Duty), "duties with owner, due date and evidence"),
        new Field("processes", Table(Process), "who does what in which order"));

    /// <summary>The shape of one member of a section such as <c>quotas</c>.</summary>
    public static Shape SectionShape(string section) => ((TableShape)Plan.Find(section)!.Shape).Value;
}
