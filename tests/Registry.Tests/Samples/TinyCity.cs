using Dingdian.Model;
using Dingdian.Registry.Samples;

namespace Dingdian.Registry.Tests.Samples;

/// <summary>A city nobody's code has heard of: two counties, five townships, sixty institutions. Its folder goes with it.</summary>
internal sealed class TinyCity : IDisposable
{
    public const string Text = """
        city: "9901"
        name: { zh: 小城, en: Smallton }
        counted_on: 2024-12-31
        until: 2025-09-30
        residents_on: 2023-12-31
        rivers: 1
        islands: ["990102100"]
        counties:
          "990101": { insured: 40000, beds: 300, physicians: 160, bed_use: 0.85, elderly: 0.2 }
          "990102": { insured: 18000, beds: 90, physicians: 60, bed_use: 0.7, elderly: 0.25 }
        kinds:
          general_hospital: { secondary: 2, primary: 3 }
          community_health_centre: { primary: 5 }
          clinic: { unrated: 20 }
          retail_pharmacy: { unrated: 30 }
        shares: { entry_pharmacy: 0.1, exit_pharmacy: 0.1, entry_outpatient: 0.1, exit_outpatient: 0.1, exit_hospital: 0.1, community_beds: 0.4, pooled_outpatient: 0.5 }
        funds:
          per_person: { employee: 3000, resident: 1000 }
          members: { employee: 0.5, resident: 0.5 }
          deficits:
            - { division: "990102", year: 2024, scheme: resident, with: true, without: false }
        letters:
          - { division: "990102", issuer: city, issued: 2024-05-06, lifted: 2024-12-01 }
        figures:
          retail_pharmacies: { unit: institution, as_of: 2024-12-31, quality: published, source: nowhere, city: 30, count: [retail_pharmacy] }
        """;

    private const string Counties = """
        city,code,nbs_code,name,management_area,resident_population,year,quality,area_km2,lon,lat,source
        小城,990101,990101,东区,东区,45000,2023,published,120,118.0,30.0,"bulletin, 2024"
        小城,990102,990102,西县,西县,21000,2023,published,380,117.8,30.05,"bulletin, 2024"
        """;

    private const string Townships = """
        code,name,areaCode,provinceCode,cityCode
        990101001,东街街道,990101,99,9901
        990101002,南街街道,990101,99,9901
        990101100,河口镇,990101,99,9901
        990102100,西镇,990102,99,9901
        990102200,山乡,990102,99,9901
        """;

    public TinyCity(string text = Text)
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "cities")).FullName, "smallton.yaml"), text);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "divisions")).FullName, "counties.csv"), Counties);
        File.WriteAllText(Path.Combine(Folder, "divisions", "townships.csv"), Townships);
        File.Copy(Path.Combine(SampleCities.Folder, "names.yaml"), Path.Combine(Folder, "names.yaml"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dingdian-city-").FullName;

    public City? Read(List<Finding> findings) => CityReader.Read(Folder, "smallton", findings);

    public City Read()
    {
        List<Finding> findings = [];
        var city = Read(findings);
        Assert.Empty(findings);
        return city!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
