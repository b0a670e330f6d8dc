/** The data the engine is given: shipped definitions, as their authors wrote them (parseIndicator reads them). */
import arbeidUtdanning from './indicators/arbeid-utdanning.json';
import organisasjonKulturFritid from './indicators/organisasjon-kultur-fritid.json';
import related from './related.json';
import regions from './regions/classification.json';

/** The shipped indicators ([DEF-2]) in author form, in the order they are shown. */
export const indicatorFiles: readonly unknown[] = [arbeidUtdanning, organisasjonKulturFritid];

/** The related indicators of the sheets' field 32, whose codes nobody has published ([DEF-2]): under the sheets' titles and as published. */
export const relatedIndicators = related;

/** The shipped fylker and kommuner of 2015–2025 in compact form ([REG-2]); buildClassification unfolds them. */
export const regionData = regions;
