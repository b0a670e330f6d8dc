import fs from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { error, type Finding } from './finding';

const FOLDER = path.join(__dirname, 'schemas');
const MANIFEST = 'OfficeAppManifestV1_1.xsd';
const TYPES = 'OfficeAppBasicTypesV1_0.xsd';
const OVERRIDES = 'TaskPaneAppVersionOverridesV1_0.xsd';

/** What a shared runtime is declared with; it came after the published files (schemas/SOURCE.md). */
const RUNTIMES = `
      <xs:element name="Runtimes" minOccurs="0" maxOccurs="1">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="Runtime" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="resid" type="bt:ReferenceId" use="required"/>
                <xs:attribute name="lifetime" default="short">
                  <xs:simpleType>
                    <xs:restriction base="xs:string">
                      <xs:enumeration value="short"/>
                      <xs:enumeration value="long"/>
                    </xs:restriction>
                  </xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>`;
const BEFORE_RUNTIMES = /(<xs:complexType name="Host" abstract="true">[\s\S]*?<xs:sequence>)/;

/** A schema as published, with the alterations that schemas/SOURCE.md gives the reasons of. */
function schema(fileName: string) {
  const published = fs.readFileSync(path.join(FOLDER, fileName), 'utf8');
  const contents = published
    .replace('https://www.w3.org/2001/XMLSchema', 'http://www.w3.org/2001/XMLSchema')
    .replace('{0,3}?"', '{0,3}"')
    .replace(/<xs:import schemaLocation="(Mail|Content)App[^>]*\/>/g, '')
    .replace(/<xs:element ref="(mail|content)or:VersionOverrides"[\s\S]*?<\/xs:element>/g, '')
    .replace(BEFORE_RUNTIMES, `$1${RUNTIMES}`);
  return { fileName, contents };
}

/**
 * Holds a manifest against Microsoft's own schemas: elements, their order, what they may contain and how long a text may be.
 * `name` is the file a finding names; lines are those of the text. Throws when the schemas themselves cannot be read.
 */
export async function checkSchema(name: string, manifest: string): Promise<Finding[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: name, contents: manifest }],
    schema: [schema(MANIFEST)],
    preload: [schema(TYPES), schema(OVERRIDES)],
  });
  return errors.map(({ message, loc }) =>
    error(
      loc ? `${name}, line ${loc.lineNumber}` : name,
      `Microsoft's schema does not allow this: ${message.replace(/\{[^}]*\}/g, '').trim()}`,
      'Write it as the schema says; the order of the elements counts.',
    ),
  );
}
