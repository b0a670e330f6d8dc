/** Words without content of their own: what a clause may hold and still say nothing but figures, regions, years and ages. */
export const FILLERS: ReadonlySet<string> = new Set(
  `alle all er var ble blei blir vart har hatt hadde i på for fra frå til av og òg men mens medan mot også tilsvarende tilsvarande tall
  tala talet tallet tallene andel andelen andelene del delen delar resultat resultatet resultatene nivå nivået lå ligger låg ligg
  det den de dei dette denne disse der her samme same like bare berre kun hele heile om lag omtrent omlag cirka nær nesten over under rundt
  knapt drøyt godt mer meir enn brukere brukerne brukarar brukarane bruker personer personene personar tjenestemottakere som at mente meinte
  mener oppga svarte sier gjelder gjaldt hos blant innen samlet totalt sammen sett høyest lavest høgast lågast størst minst høyere
  lavere høgare lågare mellom henholdsvis fylket fylke fylkene fylka kommunen kommune kommunene landet år året årene alder aldersgruppen aldersgruppa
  aldersgruppe gruppen gruppa gruppe eldste yngste eldre sammenlignet sammenliknet samanlikna med sank økte auka falt steg gikk gjekk opp ned økt
  redusert økning nedgang prosent prosentpoeng derimot imidlertid igjen så dermed altså nå no da då når vi finner ser igjen siden sidan
  nok deretter etterfulgt fulgt varierer varierte varierar spenner mellom derav hvorav tidligere før foregående forrige henholdsvis respektive
  the a an is was were are been be in at on for from to of and while whereas but against also corresponding figure figures share shares
  proportion result results same only about around nearly almost over under users recipients people persons who that this these those said reported
  respectively compared with than highest lowest higher lower between among age aged group groups county counties municipality municipalities
  country year years per cent percent rose fell increased decreased declined by it its there then total totally overall had has have varied ranged ranges`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
