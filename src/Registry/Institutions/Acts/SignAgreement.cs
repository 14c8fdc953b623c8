using Dingdian.Model;
using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution is designated for a service by a first agreement.</summary>
public sealed record SignAgreement(string Institution, string Service, string? Number, DateOnly? Expires) : Act
{
    internal override string Kind => "sign";

    internal override void Apply(Desk desk)
    {
        if (desk.Find(Institution) is not { } dossier || !desk.IsWord(WordLists.Services, Service, new Texts("定点服务", "a service"))) return;
        var strand = dossier.Agreement(Service);
        if (strand.On(On) is { } there) desk.Refuse("agreement-in-force", Institution, WordLists.Name(WordLists.Services, Service), Desk.Written(there.From));
        else if (strand.After(On).FirstOrDefault() is { } later) desk.Refuse("agreement-later", Desk.Written(later.From));
        else if (Expires < On) desk.Refuse("dates-order", Desk.Written(Expires.Value), Desk.Written(On));
        else strand.Put(new Agreement { InstitutionId = dossier.Id, Service = Service, Number = Number, State = Agreement.InForce, From = On, Expires = Expires, Began = "signed", To = Held.NoEnd });
    }
}
